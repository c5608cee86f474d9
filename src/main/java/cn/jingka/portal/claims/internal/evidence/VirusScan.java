package cn.jingka.portal.claims.internal.evidence;

/** Looks for viruses in a file as it came in, before anything else reads it. */
interface VirusScan {

    /**
     * Returns when the file may be taken in.
     *
     * @throws RefusedFile when a virus was found, or when scanning is required and the scanner doesn't answer
     */
    void scan(byte[] content) throws RefusedFile;
}
