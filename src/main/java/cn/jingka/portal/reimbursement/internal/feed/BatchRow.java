package cn.jingka.portal.reimbursement.internal.feed;

/**
 * What an import needs to know of its batch to begin or to go on.
 *
 * @param header null until the file has been checked
 * @param attempts how often it was taken up since the last chunk was stored
 */
record BatchRow(long id, String storedName, String header, long linesRead, long nextByte, long nextLine, int attempts) {

    boolean isChecked() {
        return header != null;
    }
}
