package cn.jingka.portal.claims.internal.letter;

import cn.jingka.portal.claims.AnswerWords;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a decision isn't what was estimated at filing: both come from the same rules, so a difference has a cause that can be named. */
@Component
class DifferenceWords {

    private final AnswerWords answers;
    private final Texts texts;
    private final Clock clock;

    DifferenceWords(AnswerWords answers, Texts texts, Clock clock) {
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    List<String> of(CaseView view, Decision decision, ClaimKind kind, Locale language) {
        List<String> lines = new ArrayList<>();
        view.estimate().ifPresent(estimate -> lines.addAll(sinceFiling(view, estimate, decision, kind, language)));
        decision.departure()
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> lines.add(departure(decision, reason, language)));
        return lines;
    }

    private String departure(Decision decision, String reason, Locale language) {
        Fen byRules = decision.assessment().amount();
        return decision.amount().equals(byRules)
                ? text("claims.letter.difference.open", language, reason)
                : text(
                        "claims.letter.difference.departure",
                        language,
                        Formats.money(byRules),
                        Formats.money(decision.amount()),
                        reason);
    }

    private List<String> sinceFiling(
            CaseView view, Assessment estimate, Decision decision, ClaimKind kind, Locale language) {
        Assessment now = decision.assessment();
        if (estimate.amount().equals(decision.amount())) {
            return List.of(text("claims.letter.difference.none", language, Formats.money(estimate.amount())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "claims.letter.difference.amounts",
                language,
                Formats.money(estimate.amount()),
                Formats.money(decision.amount())));
        view.changes().stream()
                .filter(change -> !change.at().isAfter(decision.at()))
                .forEach(change -> lines.add(change(view, change, kind, language)));
        now.criteria().stream()
                .filter(criterion -> criterion.met() == Criterion.Met.NOT_MET && !alreadyNotMet(estimate, criterion))
                .map(criterion -> text("claims.letter.difference.criterion", language, criterion.clause()))
                .distinct()
                .forEach(lines::add);
        if (!estimate.ruleVersion().equals(now.ruleVersion())) {
            lines.add(text("claims.letter.difference.rules", language));
        }
        if (lines.size() == 1 && !estimate.amount().equals(now.amount())) {
            // Same answers, same conditions, same parameters: what else enters is what other cases were granted
            // meanwhile.
            lines.add(text("claims.letter.difference.otherCases", language));
        }
        return lines;
    }

    private String change(CaseView view, CaseView.Change change, ClaimKind kind, Locale language) {
        return text(
                "claims.letter.difference.change",
                language,
                text(kind.texts() + ".question." + change.question(), language),
                value(view, kind, change.question(), change.filed(), language),
                value(view, kind, change.question(), change.established(), language),
                change.reason());
    }

    private String value(CaseView view, ClaimKind kind, String question, String answer, Locale language) {
        return Optional.ofNullable(answer)
                .filter(words -> !words.isBlank())
                .map(words -> asked(view, kind, question, words)
                        .map(one -> answers.of(one, words, language))
                        .orElse(words))
                .orElseGet(() -> text("claims.answer.none", language));
    }

    private Optional<Question> asked(CaseView view, ClaimKind kind, String question, String answer) {
        return kind
                .questions(view.claimant().person(), view.established().with(question, answer), LocalDate.now(clock))
                .stream()
                .filter(one -> one.id().equals(question))
                .findFirst();
    }

    private static boolean alreadyNotMet(Assessment estimate, Criterion criterion) {
        return estimate.criteria().stream()
                .anyMatch(one -> one.key().equals(criterion.key()) && one.met() == Criterion.Met.NOT_MET);
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
