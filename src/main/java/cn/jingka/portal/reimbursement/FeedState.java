package cn.jingka.portal.reimbursement;

/** How far an import has come (formats.md §4). */
public enum FeedState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    /** Translation key of the state in plain words. */
    public String key() {
        return "feed.state." + name();
    }

    public boolean isFinished() {
        return this == DONE || this == FAILED;
    }
}
