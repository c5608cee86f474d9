package cn.jingka.portal.claims;

import java.time.Instant;

/**
 * One file of a case.
 *
 * @param state {@code REFUSED} ones were never stored; only their name and the reason are kept, so that the filer sees them
 * @param contentType {@code image/jpeg} or {@code application/pdf}, null when refused
 * @param reasonKey translation key of why it was refused, with {@code reasonArgument} (may be empty); null unless refused
 * @param question the reviewer's words when in question, else null
 */
public record EvidenceItem(
        long id,
        String material,
        String fileName,
        State state,
        String contentType,
        long bytes,
        int pages,
        Instant at,
        String by,
        String reasonKey,
        String reasonArgument,
        String question) {

    public enum State {
        RECEIVED,
        IN_QUESTION,
        REFUSED
    }
}
