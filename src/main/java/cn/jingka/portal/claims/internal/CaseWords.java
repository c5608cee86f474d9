package cn.jingka.portal.claims.internal;

import cn.jingka.portal.common.error.DomainException;

/** What people write to each other about a case, as long as the tables can keep it encrypted. */
public final class CaseWords {

    /** Reasons, questions and their answers. */
    public static final int REASON_LENGTH = 1000;

    /** Certificates and appeals. */
    public static final int STATEMENT_LENGTH = AnswerCheck.LONG_LENGTH;

    private CaseWords() {}

    /** @throws DomainException when there are none, too many, or characters that can't be shown */
    public static String required(String words, int most) {
        String clean = optional(words, most);
        if (clean.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "claims.words.missing");
        }
        return clean;
    }

    /** The same where nothing need be said. */
    public static String optional(String words, int most) {
        return AnswerCheck.words(words, most, true);
    }
}
