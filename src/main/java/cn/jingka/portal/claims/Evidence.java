package cn.jingka.portal.claims;

import java.io.InputStream;
import org.springframework.security.access.prepost.PreAuthorize;

/** The files of cases: checked by content, cleaned, encrypted. Who may see a case may see its files. */
public interface Evidence {

    /**
     * Takes in a file: photos become upright JPEGs of at most 2,560 pixels without location or camera data, PDFs are kept without
     * active content. What can't be taken in is remembered as {@link EvidenceItem.State#REFUSED} with the reason.
     *
     * @param content read to its end or to the limit of 20 MB, and closed
     * @throws cn.jingka.portal.common.error.DomainException when the case isn't the actor's, or is neither {@link CaseState#open()} nor in
     *     appeal
     *     (the unit's officer may add the unit's materials while it is {@link CaseState#AT_UNIT})
     */
    @PreAuthorize("hasAnyRole('MEMBER', 'UNIT_OFFICER')")
    EvidenceItem add(String reference, String material, String fileName, InputStream content);

    /** Takes away a file that the actor added, while the case is open to them; also clears a refused one from the list. */
    @PreAuthorize("hasAnyRole('MEMBER', 'UNIT_OFFICER')")
    void remove(String reference, long item);

    /** The reviewer doubts a file; the words are shown to the filer. An empty text clears the doubt. */
    @PreAuthorize("hasRole('REVIEWER')")
    void question(String reference, long item, String words);

    /** A file's bytes for who may see the case; a look by staff is recorded in the trail. */
    @PreAuthorize("hasAnyRole('MEMBER', 'UNIT_OFFICER', 'REVIEWER')")
    Content content(String reference, long item);

    /** A picture of one page of a file, for looking at it without opening a PDF; pages count from 1. JPEG bytes. */
    @PreAuthorize("hasAnyRole('MEMBER', 'UNIT_OFFICER', 'REVIEWER')")
    byte[] page(String reference, long item, int page);

    /** Whether HEIC photos can be taken in here; where they can't, phones are asked for JPEG alone and convert them themselves. */
    @PreAuthorize("hasAnyRole('MEMBER', 'UNIT_OFFICER', 'REVIEWER')")
    boolean takesHeic();

    /** Where a browser that is signed in gets a file as a download. */
    static String address(String reference, long item) {
        return "claims/evidence/" + reference + "/" + item;
    }

    record Content(String fileName, String contentType, byte[] bytes) {}
}
