package cn.jingka.portal.claims;

import cn.jingka.portal.common.money.Fen;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered, by the question's id, each in its plain text form: dates ISO, amounts in yuan, {@code yes}/{@code no}, option
 * codes, several option codes separated by commas. Unanswered questions are absent.
 */
public record Answers(Map<String, String> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<String> text(String question) {
        return Optional.ofNullable(values.get(question));
    }

    public Optional<LocalDate> date(String question) {
        return text(question).map(LocalDate::parse);
    }

    public Optional<Fen> money(String question) {
        return text(question).map(Fen::parse);
    }

    public Optional<Long> count(String question) {
        return text(question).map(Long::valueOf);
    }

    public Optional<Boolean> yes(String question) {
        return text(question).map("yes"::equals);
    }

    /** The chosen option codes; empty when nothing was chosen or asked. */
    public List<String> several(String question) {
        return text(question).map(codes -> List.of(codes.split(","))).orElse(List.of());
    }

    /** The same with one answer more or another one; a blank value takes the answer away. */
    public Answers with(String question, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        if (value == null || value.isBlank()) {
            changed.remove(question);
        } else {
            changed.put(question, value.strip());
        }
        return new Answers(changed);
    }

    /** Answers may identify people, so they never reach a log. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
