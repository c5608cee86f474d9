package cn.jingka.portal.claims;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers in the reader's words, the same on screens and in letters. */
@Component
public class AnswerWords {

    private final Texts texts;

    public AnswerWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * Amounts and dates in their form, options in words.
     *
     * @param value in the text form of {@link Answers}; an identifying one as {@link CaseView} has it, masked
     */
    public String of(Question question, String value, Locale language) {
        return switch (question.type()) {
            case YES_NO -> texts.getTranslation("claims.answer." + value, language);
            case DATE -> Formats.prose(LocalDate.parse(value), language);
            case MONEY -> Formats.money(Fen.parse(value));
            case CHOICE, SEVERAL ->
                Arrays.stream(value.split(","))
                        .map(code -> option(question, code, language))
                        .collect(Collectors.joining(texts.getTranslation("claims.answer.separator", language)));
            case COUNT, SHORT_TEXT, LONG_TEXT, PERSON_NAME, MOBILE, ACCOUNT, IDENTITY_NUMBER -> value;
        };
    }

    private String option(Question question, String code, Locale language) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> texts.getTranslation(option.textKey(), language))
                .orElse(code);
    }
}
