package cn.jingka.portal.common.error;

import java.io.Serial;
import java.util.List;

/**
 * A refusal that a person or a calling program is meant to read: a translation key with its arguments. Screens and the HTTP
 * API render it; nothing in between does.
 */
public class DomainException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of refusal this is; the HTTP API derives its status from it. */
    public enum Kind {
        /** The request can't be read: malformed file or value (400). */
        MALFORMED,
        /** The actor may not do this (403). */
        FORBIDDEN,
        /** What is named does not exist, or not for this actor (404). */
        NOT_FOUND,
        /** The present state does not allow it (409). */
        CONFLICT,
        /** Readable, but against a rule (422). */
        INVALID,
        /** Too many requests (429). */
        TOO_MANY
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    public DomainException(Kind kind, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public DomainException(Throwable cause, Kind kind, String key, Object... arguments) {
        super(key, cause);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the text, e.g. {@code members.roster.error.noHeader}. */
    public String key() {
        return key;
    }

    /** The text's arguments in order; never identifying data in clear. */
    public List<Object> arguments() {
        return arguments;
    }
}
