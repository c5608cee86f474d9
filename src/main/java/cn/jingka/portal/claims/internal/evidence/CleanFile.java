package cn.jingka.portal.claims.internal.evidence;

/**
 * What is kept of a file: written anew by the portal, so that nothing remains of what its bytes may have been besides.
 *
 * @param contentType {@code image/jpeg} or {@code application/pdf}
 */
record CleanFile(byte[] content, String contentType, int pages) {

    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";
}
