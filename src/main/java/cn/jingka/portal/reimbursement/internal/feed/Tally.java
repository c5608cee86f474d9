package cn.jingka.portal.reimbursement.internal.feed;

/** How the lines of a chunk came out (formats.md §2). */
record Tally(long accepted, long duplicates, long setAside, long rejected) {

    long lines() {
        return accepted + duplicates + setAside + rejected;
    }
}
