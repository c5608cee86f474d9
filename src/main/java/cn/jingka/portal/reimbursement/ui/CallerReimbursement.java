package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerExplanation;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.SpokenSteps;
import cn.jingka.portal.reimbursement.OwnReimbursement;
import cn.jingka.portal.reimbursement.OwnReimbursement.ExplainedPayment;
import cn.jingka.portal.reimbursement.OwnReimbursement.OwnYear;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The caller's year as it stands, and why a quarter's payment has its amount. */
@org.springframework.stereotype.Component
class CallerReimbursement implements CallerPanel, CallerExplanation {

    private static final Pattern WHY = Pattern.compile("payments/([^/]+)/why");

    private final OwnReimbursement own;
    private final StepTexts steps;
    private final PeriodNames periods;
    private final Texts texts;
    private final Clock clock;

    CallerReimbursement(OwnReimbursement own, StepTexts steps, PeriodNames periods, Texts texts, Clock clock) {
        this.own = own;
        this.steps = steps;
        this.periods = periods;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "year";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component create(CallerAccess access) {
        OwnYear year = own.year(LocalDate.now(clock).getYear());
        Locale language = UI.getCurrent().getLocale();
        Fen entitlement = Fen.of(year.assessment().amounts().entitlement());
        Span title =
                new Span(texts.getTranslation("reimbursement.year.answer", language, Integer.toString(year.year())));
        title.addClassName("title");
        Div head = new Div(title, new MoneyText(entitlement));
        head.addClassName("caller-line");
        Div content = new Div(head, new Paragraph(new YearSentence(year).paid()));
        Anchor estimate =
                new Anchor("staff/call/estimate", texts.getTranslation("reimbursement.caller.estimate", language));
        if (!year.assessment().steps().isEmpty()) {
            Details why = new Details(
                    texts.getTranslation("reimbursement.year.steps", language),
                    new SpokenSteps(steps.forScreen(year.assessment().steps(), language), texts));
            why.addClassName("caller-why");
            content.add(why);
        }
        if (year.assessment().amounts().overCeilingUndeclared() > 0) {
            Anchor declare = new Anchor(
                    "staff/call/claims/new/DECLARATION",
                    texts.getTranslation("reimbursement.year.declare.action", language));
            content.add(new Paragraph(texts.getTranslation("reimbursement.year.declare.how", language)), declare);
        }
        content.add(estimate);
        return content;
    }

    @Override
    public Optional<Component> of(String route) {
        Matcher batch = WHY.matcher(route);
        return batch.matches() && batch.group(1).startsWith("RB-")
                ? Optional.of(explained(own.explained(batch.group(1))))
                : Optional.empty();
    }

    private Component explained(ExplainedPayment explained) {
        Locale language = UI.getCurrent().getLocale();
        KeyValues sum = new KeyValues()
                .with(
                        texts.getTranslation("reimbursement.payment.entitlement", language),
                        new MoneyText(explained.payment().entitlement()));
        explained
                .earlier()
                .forEach(before -> sum.with(
                        texts.getTranslation(
                                "reimbursement.payment.before", language, periods.of(before.period(), language)),
                        new MoneyText(before.payable().negate())));
        sum.addClassName("sum");
        sum.with(
                texts.getTranslation("reimbursement.payment.this", language),
                new MoneyText(explained.payment().payable()));
        Div content = new Div(new SpokenSteps(steps.forScreen(explained.steps(), language), texts), sum);
        SpokenSteps.say("RB-NET", texts).ifPresent(content::add);
        return content;
    }
}
