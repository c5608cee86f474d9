package cn.jingka.portal.bulletin;

import java.util.Optional;

/** What a notice on the board is about. */
public enum NoticeKind {
    JOB_FAIR("JOB-1"),
    VACANCY("JOB-1"),
    TRAINING("TRAIN-1"),
    GENERAL(null);

    private final String clause;

    NoticeKind(String clause) {
        this.clause = clause;
    }

    /** The clause that gives members this kind of notice; none for what is merely announced. */
    public Optional<String> clause() {
        return Optional.ofNullable(clause);
    }

    /** Translation key of the kind's name. */
    public String key() {
        return "bulletin.kind." + name();
    }
}
