package cn.jingka.portal.reimbursement.internal.feed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Lets a file through only as long as it is UTF-8, whole and not too large; else says where it stops being so. */
final class CheckedInput extends FilterInputStream {

    private final long maxBytes;
    private long bytes;
    private long line = 1;
    private int expected;
    private int lowest;
    private int highest;

    CheckedInput(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(target, offset, length);
        } catch (EOFException cut) {
            throw Refusals.truncated(cut, line);
        } catch (ZipException broken) {
            throw Refusals.damaged(broken, line);
        }
        if (read < 0) {
            if (expected > 0) {
                throw Refusals.notUtf8(line, bytes);
            }
            return read;
        }
        for (int i = offset; i < offset + read; i++) {
            check(target[i]);
            bytes++;
        }
        if (bytes > maxBytes) {
            throw Refusals.tooLarge();
        }
        return read;
    }

    private void check(byte signed) {
        if (expected == 0 && signed >= 0) {
            line += signed == '\n' ? 1 : 0;
            return;
        }
        int b = signed & 0xff;
        if (expected > 0) {
            if (b < lowest || b > highest) {
                throw Refusals.notUtf8(line, bytes + 1);
            }
            expected--;
            lowest = 0x80;
            highest = 0xbf;
            return;
        }
        if (b < 0xc2 || b > 0xf4) {
            throw Refusals.notUtf8(line, bytes + 1);
        }
        expected = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        // Overlong forms, surrogates and what lies beyond Unicode show in the second byte.
        lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    }
}
