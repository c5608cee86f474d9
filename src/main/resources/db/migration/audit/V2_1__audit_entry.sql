-- The trail only grows: the program has no statement that changes or removes an entry.
CREATE SEQUENCE audit_entry_seq START WITH 1 INCREMENT BY 1 CACHE 1000;

CREATE TABLE audit_entry (
    id         BIGINT       NOT NULL PRIMARY KEY,
    at         DATETIME(6)  NOT NULL,
    actor      VARCHAR(100) NOT NULL,
    action     VARCHAR(60)  NOT NULL,
    subject_id BIGINT,
    detail     VARCHAR(500) NOT NULL,
    INDEX audit_entry_subject (subject_id, at),
    INDEX audit_entry_at (at)
);
