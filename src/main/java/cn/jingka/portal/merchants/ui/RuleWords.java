package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.StepsList;
import cn.jingka.portal.merchants.NotEntitled;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Product.Price;
import cn.jingka.portal.offers.Reasons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What the rules of the benefits say, in the reader's words: prices, reasons and refusals with their clauses. */
@org.springframework.stereotype.Component
class RuleWords {

    private final Texts texts;
    private final Reasons reasons;
    private final StepTexts steps;

    RuleWords(Texts texts, Reasons reasons, StepTexts steps) {
        this.texts = texts;
        this.reasons = reasons;
        this.steps = steps;
    }

    /** A refusal; one by a rule names its clause. */
    String refusal(DomainException refused, Locale language) {
        if (refused instanceof NotEntitled rule) {
            String sentence = rule.judged()
                    .map(judged -> reasons.sentence(judged, language))
                    .orElseGet(() -> texts.getTranslation(
                            refused.key(), language, refused.arguments().toArray()));
            return texts.getTranslation("merchants.refused.clause", language, sentence, rule.clause());
        }
        return texts.getTranslation(refused.key(), language, refused.arguments().toArray());
    }

    /** Why it stands so, with the clause behind it. */
    Component reason(Entitlement entitlement, Locale language) {
        Span clause = new Span(entitlement.clause());
        clause.addClassName("clause");
        return new Div(new Span(reasons.sentence(entitlement, language)), clause);
    }

    String price(Price price, Locale language) {
        return switch (price) {
            case Price.Free free -> texts.getTranslation("merchants.price.free", language);
            case Price.Fixed fixed ->
                fixed.regular()
                        .map(regular -> texts.getTranslation(
                                "merchants.price.reduced",
                                language,
                                Formats.money(fixed.amount()),
                                Formats.money(regular)))
                        .orElseGet(() -> Formats.money(fixed.amount()));
            case Price.Share share ->
                texts.getTranslation("merchants.price.share", language, Integer.toString(share.percent()));
            case Price.Lowest lowest -> texts.getTranslation("merchants.price.lowest", language);
        };
    }

    StepsList steps(List<Step> taken, Locale language) {
        return new StepsList(steps.forScreen(taken, language));
    }

    /** What was used, in one line: {@code 电影票 × 2 · 2026-12-20 19:30 · 3号厅}. */
    String used(UseLine use, Locale language) {
        String product = use.pieces() == 1
                ? use.product().in(language)
                : texts.getTranslation(
                        "merchants.use.pieces.of", language, use.product().in(language), use.pieces());
        return use.occasion().map(occasion -> product + " · " + occasion).orElse(product);
    }
}
