package cn.jingka.portal.claims;

import java.time.LocalDate;
import java.util.List;

/**
 * One question of a kind of case; one question is one page. Its words are {@code <kind's texts>.question.<id>} and, below it,
 * {@code ….hint}.
 *
 * @param options the choices of {@link Type#CHOICE} and {@link Type#SEVERAL}, else empty
 * @param notBefore the earliest day of a {@link Type#DATE}, or null
 * @param notAfter the latest day of a {@link Type#DATE}, or null
 * @param preCheck whether the answer helps to tell beforehand whether the case qualifies; such questions come first
 */
public record Question(
        String id,
        Type type,
        boolean required,
        List<Option> options,
        LocalDate notBefore,
        LocalDate notAfter,
        boolean preCheck) {

    public enum Type {
        YES_NO,
        DATE,
        MONEY,
        COUNT,
        SHORT_TEXT,
        LONG_TEXT,
        CHOICE,
        SEVERAL,
        PERSON_NAME,
        /** A Chinese mobile number; shown masked once given. */
        MOBILE,
        /** A bank account; shown masked once given. */
        ACCOUNT,
        /** A resident identity number; shown masked once given. */
        IDENTITY_NUMBER
    }

    /**
     * @param code as it stands in the answer: letters, digits, hyphens and colons
     * @param textKey the option's words
     * @param groupKey the heading it stands under, or null
     */
    public record Option(String code, String textKey, String groupKey) {

        public Option(String code, String textKey) {
            this(code, textKey, null);
        }
    }

    public Question {
        options = List.copyOf(options);
    }

    /** A required question without options or bounds. */
    public static Question of(String id, Type type) {
        return new Question(id, type, true, List.of(), null, null, false);
    }

    public static Question choice(String id, List<Option> options) {
        return new Question(id, Type.CHOICE, true, options, null, null, false);
    }

    public static Question several(String id, List<Option> options) {
        return new Question(id, Type.SEVERAL, true, options, null, null, false);
    }

    public static Question date(String id, LocalDate notBefore, LocalDate notAfter) {
        return new Question(id, Type.DATE, true, List.of(), notBefore, notAfter, false);
    }

    public Question optional() {
        return new Question(id, type, false, options, notBefore, notAfter, preCheck);
    }

    public Question inPreCheck() {
        return new Question(id, type, required, options, notBefore, notAfter, true);
    }

    /** Whether a reviewer may hold otherwise than the filer: not about who gets money and where it goes (PROT-4). */
    public boolean establishable() {
        return !identifying() && !id.equals(BeneficiaryQuestions.NAME);
    }

    /** Whether the answer is identifying data: encrypted, and masked on every screen once given. */
    public boolean identifying() {
        return type == Type.MOBILE || type == Type.ACCOUNT || type == Type.IDENTITY_NUMBER;
    }
}
