package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;

/** Reasons and accounts in people's own words: something has to stand there, and it has to end. */
final class Wording {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 500;

    private Wording() {}

    /** @throws DomainException with the key, when there is too little or too much; arguments: least and most characters */
    static String of(String words, String refusal) {
        String said = words.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new DomainException(Kind.INVALID, refusal, SHORTEST, LONGEST);
        }
        return said;
    }
}
