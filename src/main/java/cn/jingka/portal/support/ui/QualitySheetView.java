package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.CallLog;
import cn.jingka.portal.support.QualityChecks;
import cn.jingka.portal.support.QualityChecks.Criterion;
import cn.jingka.portal.support.QualityChecks.Mark;
import cn.jingka.portal.support.QualityChecks.Sample;
import cn.jingka.portal.support.QualityChecks.Sheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;

/** One drawn call with the sheet it is judged by; nobody on it but the agent and their work. */
@Route("staff/quality/:sample")
@RolesAllowed({"SUPERVISOR", "AGENT"})
class QualitySheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient QualityChecks checks;
    private final transient CurrentActor actor;
    private final transient FollowUpWords words;

    QualitySheetView(QualityChecks checks, CurrentActor actor, FollowUpWords words) {
        this.checks = checks;
        this.actor = actor;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("sample")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFoundException::new));
    }

    private void show(long number) {
        Sheet sheet = checks.sheet(number);
        Sample sample = sheet.sample();
        removeAll();
        add(
                new Anchor(QualityView.ROUTE, words.say("support.quality.page")),
                new PageHeader(
                        words.say("support.quality.sheet", sample.call()),
                        words.say("support.quality.sheet.of", sample.agent())),
                new Panel(words.say("support.quality.call"), facts(sheet)));
        if (sample.judgedAt().isPresent()) {
            add(judgement(sheet));
        } else {
            add(form(sample));
        }
    }

    private KeyValues facts(Sheet sheet) {
        CallLog.Ended call = sheet.call();
        KeyValues facts = new KeyValues()
                .with(words.say("support.quality.began"), words.minute(call.startedAt()))
                .with(
                        words.say("support.hotline.handling"),
                        call.handling().map(words::length).orElse(""))
                .with(
                        words.say("support.quality.verifiedBy"),
                        words.say("support.quality.verifiedBy."
                                + call.verifiedBy().orElse("NONE")));
        call.written()
                .ifPresentOrElse(
                        written -> facts.with(
                                        words.say("support.wrap.reason"),
                                        words.say(written.reason().key()))
                                .with(
                                        words.say("support.wrap.difficulty"),
                                        words.say("support.difficulty." + written.difficulty()))
                                .with(
                                        words.say("support.wrap.outcome"),
                                        words.say(
                                                written.solved()
                                                        ? "support.tickets.solved"
                                                        : "support.tickets.unsolved"))
                                .with(words.say("support.wrap.notes"), written.notes()),
                        () -> facts.with(words.say("support.wrap.notes"), words.say("support.quality.notWritten")));
        facts.with(words.say("support.quality.articles"), String.join(", ", sheet.articles()));
        return facts.with(words.say("support.quality.followUps"), String.join(", ", sheet.followUps()));
    }

    private Panel judgement(Sheet sheet) {
        Sample sample = sheet.sample();
        KeyValues marks = new KeyValues();
        for (Criterion criterion : Criterion.values()) {
            marks.with(
                    words.say(criterion.key()),
                    words.say(sample.marks().get(criterion).key()));
        }
        Panel panel = new Panel(
                words.say("support.quality.result", Integer.toString(sample.points()), Integer.toString(sample.most())),
                marks,
                new Paragraph(sheet.remarks()),
                new Paragraph(words.say(
                        "support.quality.judgedBy",
                        sheet.judgedBy(),
                        words.minute(sample.judgedAt().orElseThrow()))));
        if (!sheet.comment().isEmpty()) {
            panel.add(new Paragraph(words.say("support.quality.comment.of", sheet.comment())));
        } else if (actor.has(Role.AGENT)) {
            panel.add(new WordsForm(words.say("support.quality.comment.words"))
                    .with(words.say("support.quality.comment.send"), typed -> {
                        checks.comment(sample.number(), sample.version(), typed);
                        show(sample.number());
                    }));
        }
        return panel;
    }

    private Panel form(Sample sample) {
        Panel panel = new Panel(words.say("support.quality.judge.title")).leading();
        Map<Criterion, RadioButtonGroup<Mark>> fields = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            RadioButtonGroup<Mark> field = new RadioButtonGroup<>(words.say(criterion.key()));
            field.setItems(Mark.values());
            field.setItemLabelGenerator(mark -> words.say(mark.key()));
            field.setHelperText(words.say(criterion.key() + ".hint"));
            fields.put(criterion, field);
            panel.add(field);
        }
        panel.add(new WordsForm(words.say("support.quality.remarks"))
                .with(words.say("support.quality.judge"), typed -> {
                    checks.judge(sample.number(), sample.version(), marks(fields), typed);
                    show(sample.number());
                }));
        return panel;
    }

    private static Map<Criterion, Mark> marks(Map<Criterion, RadioButtonGroup<Mark>> fields) {
        Map<Criterion, Mark> marks = new EnumMap<>(Criterion.class);
        fields.forEach((criterion, field) -> field.getOptionalValue().ifPresent(mark -> marks.put(criterion, mark)));
        return marks;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.quality.page");
    }
}
