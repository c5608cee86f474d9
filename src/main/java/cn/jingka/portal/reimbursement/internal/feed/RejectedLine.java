package cn.jingka.portal.reimbursement.internal.feed;

import java.util.List;

/** @param original the line as it stands in the file, with the document number in clear: never to be logged */
record RejectedLine(long lineNumber, byte[] original, List<Reason> reasons) {

    @Override
    public String toString() {
        return "rejected line " + lineNumber + " " + reasons;
    }
}
