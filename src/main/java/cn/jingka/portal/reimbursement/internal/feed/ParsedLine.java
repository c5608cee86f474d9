package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.time.LocalDate;

/**
 * One readable line of the feed.
 *
 * @param original the line as it stands in the file, with the document number in clear: never to be logged
 */
record ParsedLine(long lineNumber, String settlementId, Content content, byte[] original) {

    /**
     * All that a line says beside its id; two lines of one id are duplicates when this is equal (formats.md §2). Amounts in
     * fen.
     *
     * @param discharge of a stay, else null
     * @param reverses the cancelled settlement of a reversal, else null
     */
    record Content(
            DocumentIndex document,
            boolean inpatient,
            LocalDate service,
            LocalDate discharge,
            String hospital,
            long total,
            long inScope,
            long fundPaid,
            long selfPayOne,
            String reverses) {

        boolean isReversal() {
            return reverses != null;
        }

        /** RB-DATE: an outpatient line belongs to its service date, a stay to its discharge date. */
        LocalDate countingDate() {
            return inpatient ? discharge : service;
        }
    }

    @Override
    public String toString() {
        return "line " + lineNumber + ", settlement " + settlementId;
    }
}
