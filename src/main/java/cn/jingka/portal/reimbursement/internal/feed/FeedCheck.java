package cn.jingka.portal.reimbursement.internal.feed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;

/**
 * Goes through the whole file before any line of it is stored, so that nothing has to be taken back for a reason that the
 * file itself holds: truncated, not UTF-8, too large, a header that does not fit, a quotation mark without its end.
 */
@Component
class FeedCheck {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final FeedFolder folder;
    private final long maxUnpacked;

    FeedCheck(FeedFolder folder, FeedProperties properties) {
        this.folder = folder;
        this.maxUnpacked = properties.maxUnpacked().toBytes();
    }

    /** @param lines without the header @param firstByte where the first line after the header begins */
    record Checked(FeedHeader header, long lines, long firstByte, long firstLine) {}

    Checked check(String stored) throws IOException {
        try (InputStream file = open(stored);
                InputStream in = new BufferedInputStream(new CheckedInput(file, maxUnpacked));
                RecordReader records = new RecordReader(in, passByteOrderMark(in), 1)) {
            if (!records.next()) {
                throw Refusals.empty();
            }
            FeedHeader header = FeedHeader.read(records);
            long firstByte = records.nextByte();
            long firstLine = records.nextLine();
            long lines = 0;
            while (records.next()) {
                lines++;
            }
            return new Checked(header, lines, firstByte, firstLine);
        }
    }

    private InputStream open(String stored) throws IOException {
        try {
            return folder.open(stored);
        } catch (EOFException cut) {
            throw Refusals.truncated(cut, 1);
        } catch (ZipException broken) {
            throw Refusals.damaged(broken, 1);
        }
    }

    private static long passByteOrderMark(InputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
        if (Arrays.equals(first, BYTE_ORDER_MARK)) {
            return first.length;
        }
        in.reset();
        return 0;
    }
}
