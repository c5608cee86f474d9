package cn.jingka.portal.claims;

import cn.jingka.portal.common.error.DomainException;
import java.io.Serial;

/** A case can't be handed in or certified because something required is missing. */
public class Incomplete extends DomainException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String missing;
    private final String textKey;

    private Incomplete(String key, String missing, String textKey) {
        super(Kind.INVALID, key);
        this.missing = missing;
        this.textKey = textKey;
    }

    /** A required question without an answer. */
    public static Incomplete answer(ClaimKind kind, String question) {
        return new Incomplete("claims.submit.answerMissing", question, kind.texts() + ".question." + question);
    }

    /** A required material without a file. */
    public static Incomplete material(ClaimKind kind, String material) {
        return new Incomplete("claims.submit.materialMissing", material, kind.texts() + ".material." + material);
    }

    /** The id of the question or material. */
    public String missing() {
        return missing;
    }

    /** Its name in words: a translation key, so that the screen says what is missing in the reader's language. */
    public String textKey() {
        return textKey;
    }

    /** The refusal with the name as its one argument. */
    public String namedKey() {
        return key() + ".named";
    }
}
