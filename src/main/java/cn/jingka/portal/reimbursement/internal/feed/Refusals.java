package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;

/** Why a whole file is refused; each names the place as far as there is one. */
final class Refusals {

    private Refusals() {}

    static DomainException empty() {
        return new DomainException(Kind.MALFORMED, "feed.error.empty");
    }

    static DomainException tooLarge() {
        return new DomainException(Kind.MALFORMED, "feed.error.tooLarge");
    }

    static DomainException notUtf8(long line, long byteNumber) {
        return new DomainException(
                Kind.MALFORMED, "feed.error.notUtf8", Long.toString(line), Long.toString(byteNumber));
    }

    static DomainException notGzip() {
        return new DomainException(Kind.MALFORMED, "feed.error.notGzip");
    }

    static DomainException truncated(Throwable cause, long line) {
        return new DomainException(cause, Kind.MALFORMED, "feed.error.truncated", Long.toString(line));
    }

    static DomainException damaged(Throwable cause, long line) {
        return new DomainException(cause, Kind.MALFORMED, "feed.error.damaged", Long.toString(line));
    }

    static DomainException openQuote(long line) {
        return new DomainException(Kind.MALFORMED, "feed.error.openQuote", Long.toString(line));
    }

    static DomainException longRecord(long line) {
        return new DomainException(Kind.MALFORMED, "feed.error.longRecord", Long.toString(line));
    }

    static DomainException header(String problem, String columns) {
        return new DomainException(Kind.MALFORMED, "feed.error.header." + problem, columns);
    }

    static DomainException fileGone() {
        return new DomainException(Kind.CONFLICT, "feed.error.fileGone");
    }

    static DomainException givenUp(long line) {
        return new DomainException(Kind.CONFLICT, "feed.error.givenUp", Long.toString(line));
    }

    static DomainException noSuchBatch(long batchId) {
        return new DomainException(Kind.NOT_FOUND, "feed.error.noSuchBatch", Long.toString(batchId));
    }
}
