package cn.jingka.portal.privacy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * A copy of everything the portal keeps of the signed-in member, to read (PDF) and to hand on to another program (JSON). It is made
 * in the background, kept sealed for some days, and fetched by nobody but the member. The person is the actor, never a parameter.
 */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnExports {

    /** The copy asked for last, as long as it can still be fetched or is being made. */
    Optional<Copy> latest();

    /** When the next copy can be asked for; empty when that is now. */
    Optional<Instant> nextPossible();

    /**
     * Asks for a copy in this language.
     *
     * @throws cn.jingka.portal.common.error.DomainException when one was asked for today already, or the sign-in is not fresh
     */
    void ask(Locale language);

    /**
     * The file.
     *
     * @throws cn.jingka.portal.common.error.DomainException when it is not (any more) there, or the sign-in is not fresh
     */
    byte[] fetch(Format format);

    /** @param expiresAt until when it can be fetched; empty until it is ready; {@code pdf} whether there is one beside the JSON */
    record Copy(State state, Instant askedAt, Optional<Instant> expiresAt, boolean pdf) {}

    enum State {
        BEING_MADE,
        READY,
        FAILED
    }

    enum Format {
        JSON("application/json"),
        PDF("application/pdf");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }

        /** {@code jingka-data-2026-11-23.json} */
        public String fileName(String day) {
            return "jingka-data-" + day + "." + name().toLowerCase(Locale.ROOT);
        }
    }
}
