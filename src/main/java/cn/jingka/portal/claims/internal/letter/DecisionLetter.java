package cn.jingka.portal.claims.internal.letter;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.DecisionExplanation;
import cn.jingka.portal.claims.DecisionExplanation.CriterionLine;
import cn.jingka.portal.claims.DecisionExplanations;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.pdf.Letter;
import cn.jingka.portal.common.pdf.Letters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A decision as a letter in Chinese, the language of the federation's decisions, with the content of the screen. */
@Component
public class DecisionLetter {

    private static final Locale LANGUAGE = Texts.CHINESE;

    private final DecisionExplanations explanations;
    private final Letters letters;
    private final Texts texts;

    DecisionLetter(DecisionExplanations explanations, Letters letters, Texts texts) {
        this.explanations = explanations;
        this.letters = letters;
        this.texts = texts;
    }

    /**
     * For code that has made sure that the reader may see the case.
     *
     * @return a PDF
     * @throws cn.jingka.portal.common.error.DomainException when there is no such decision, or no font to write it with
     */
    public byte[] of(CaseView view, int decision) {
        DecisionExplanation explanation = explanations.of(view, decision, LANGUAGE);
        Letter letter = letters.begin(
                text(decision > 1 ? "claims.letter.title.onAppeal" : "claims.letter.title", explanation.kindTitle()),
                text("claims.letter.side", explanation.reference()),
                LANGUAGE);
        letter.facts(about(view, explanation))
                .lead(explanation.result())
                .heading(text("claims.letter.part.criteria"))
                .figures(explanation.criteria().stream().map(this::line).toList());
        if (!explanation.arithmetic().isEmpty()) {
            letter.heading(text("claims.letter.part.arithmetic")).figures(arithmetic(explanation));
        }
        if (!explanation.words().isBlank()) {
            letter.heading(text("claims.letter.part.words")).paragraph(explanation.words());
        }
        if (!explanation.differences().isEmpty()) {
            letter.heading(text("claims.letter.part.differences")).bullets(explanation.differences());
        }
        return letter.heading(text("claims.letter.part.money"))
                .paragraph(explanation.money())
                .heading(text("claims.letter.part.next"))
                .bullets(explanation.next())
                .heading(text("claims.letter.part.appeal"))
                .bullets(explanation.appeal())
                .small(text(
                        "claims.letter.clauses", String.join(text("claims.answer.separator"), explanation.clauses())))
                .pdf();
    }

    private Map<String, String> about(CaseView view, DecisionExplanation explanation) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("claims.letter.fact.member"), view.claimant().name());
        facts.put(text("claims.letter.fact.document"), view.claimant().documentMasked());
        facts.put(text("claims.letter.fact.unit"), view.claimant().unitName());
        view.eventDate().ifPresent(day -> facts.put(text("claims.letter.fact.event"), Formats.prose(day, LANGUAGE)));
        facts.put(text("claims.letter.fact.decided"), Formats.prose(explanation.decidedOn(), LANGUAGE));
        return facts;
    }

    private Letter.Line line(CriterionLine criterion) {
        return new Letter.Line(
                text("claims.letter.criterionAndFact", criterion.condition(), criterion.fact()),
                criterion.basis(),
                criterion.metWords());
    }

    private List<Letter.Line> arithmetic(DecisionExplanation explanation) {
        Letter.Line sum = new Letter.Line(text("claims.letter.granted"), "", Formats.money(explanation.amount()));
        return Stream.concat(
                        explanation.arithmetic().stream()
                                .map(step -> new Letter.Line(step.text(), step.basis(), Formats.money(step.figure()))),
                        Stream.of(sum))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, LANGUAGE, arguments);
    }
}
