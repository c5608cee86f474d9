package cn.jingka.portal.claims.internal.evidence;

/**
 * The marker structure of a JPEG: where the picture really ends, whatever stands behind it, and how many passes it has.
 *
 * @param end the position behind the end-of-image marker
 * @param scans passes over the picture; each costs as much as the first
 */
record JpegFrame(int end, int scans) {

    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    /** @throws RefusedFile when the picture breaks off before its end, or its markers are no JPEG's */
    static JpegFrame of(byte[] content) throws RefusedFile {
        int at = 2;
        int scans = 0;
        while (true) {
            if (unsigned(content, at) != 0xff) {
                throw new RefusedFile("damaged", "");
            }
            int marker = unsigned(content, at + 1);
            if (marker == 0xff) {
                at++;
            } else if (marker == END_OF_IMAGE) {
                return new JpegFrame(at + 2, scans);
            } else if (standsAlone(marker)) {
                at += 2;
            } else {
                at += 2 + (unsigned(content, at + 2) << 8 | unsigned(content, at + 3));
                if (marker == START_OF_SCAN) {
                    scans++;
                    at = behindScan(content, at);
                }
            }
        }
    }

    /** Within a scan 0xff is followed by 0 or a restart marker, so the next other marker ends it. */
    private static int behindScan(byte[] content, int start) throws RefusedFile {
        int at = start;
        while (unsigned(content, at) != 0xff || inScan(unsigned(content, at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean inScan(int second) {
        return second == 0 || second >= 0xd0 && second <= 0xd7;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    private static int unsigned(byte[] content, int at) throws RefusedFile {
        if (at >= content.length) {
            throw new RefusedFile("truncated", "");
        }
        return content[at] & 0xff;
    }
}
