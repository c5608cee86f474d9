package cn.jingka.portal.claims.internal.letter;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An answer as a reader sees it: amounts and dates in their form, options in words, identifying data masked. */
@Component
class AnswerWords {

    private static final int TAIL = 4;

    private final Texts texts;
    private final Clock clock;

    AnswerWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String question(ClaimKind kind, String question, Locale language) {
        return texts.getTranslation(kind.texts() + ".question." + question, language);
    }

    /** @param all the answers that decide which questions are asked */
    String answer(ClaimKind kind, PersonId person, Answers all, String question, String value, Locale language) {
        return kind.questions(person, all, LocalDate.now(clock)).stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .map(one -> words(one, value, language))
                .orElse(value);
    }

    private String words(Question question, String value, Locale language) {
        return switch (question.type()) {
            case YES_NO -> texts.getTranslation("claims.letter.answer." + value, language);
            case DATE -> Formats.prose(LocalDate.parse(value), language);
            case MONEY -> Formats.money(Fen.parse(value));
            case CHOICE, SEVERAL ->
                Arrays.stream(value.split(","))
                        .map(code -> option(question, code, language))
                        .collect(Collectors.joining(texts.getTranslation("claims.letter.listComma", language)));
            case MOBILE, ACCOUNT, IDENTITY_NUMBER -> masked(value);
            case COUNT, SHORT_TEXT, LONG_TEXT, PERSON_NAME -> value;
        };
    }

    private String option(Question question, String code, Locale language) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> texts.getTranslation(option.textKey(), language))
                .orElse(code);
    }

    private static String masked(String value) {
        int shown = Math.min(TAIL, value.length() / 2);
        return "*".repeat(value.length() - shown) + value.substring(value.length() - shown);
    }
}
