package cn.jingka.portal.claims.internal.evidence;

import java.io.Serial;

/** A file that isn't taken in, with the reason for the one who sent it. */
class RefusedFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String argument;

    RefusedFile(String reason, String argument) {
        this(reason, argument, null);
    }

    /** @param reason the last part of the translation key */
    RefusedFile(String reason, String argument, Throwable cause) {
        super(reason + " " + argument, cause);
        this.key = "claims.evidence.refused." + reason;
        this.argument = argument;
    }

    String key() {
        return key;
    }

    String argument() {
        return argument;
    }
}
