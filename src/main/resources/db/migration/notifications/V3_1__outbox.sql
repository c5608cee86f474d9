-- What stands in the members' inboxes. The unique key makes queueing repeatable.
CREATE SEQUENCE notice_seq START WITH 1 INCREMENT BY 1000;
CREATE TABLE notice (
    id         BIGINT        NOT NULL PRIMARY KEY,
    notice_key VARCHAR(150)  NOT NULL,
    person_id  BIGINT        NOT NULL,
    text_key   VARCHAR(100)  NOT NULL,
    arguments  VARCHAR(2000) NOT NULL,
    created    DATETIME(6)   NOT NULL,
    read_at    DATETIME(6),
    UNIQUE INDEX notice_unique_key (notice_key),
    INDEX notice_inbox (person_id, id),
    INDEX notice_unread (person_id, read_at)
);

-- The outbox: one row a notice, and one a one-time code (without a notice: codes stand in no inbox and are kept nowhere).
-- A number is held as fingerprint and mask only; the directory of members is asked for it at the moment of sending.
CREATE SEQUENCE sms_seq START WITH 1 INCREMENT BY 1;
CREATE TABLE sms (
    id              BIGINT      NOT NULL PRIMARY KEY,
    notice_id       BIGINT,
    message_group   VARCHAR(80) NOT NULL,
    state           VARCHAR(12) NOT NULL,
    reason          VARCHAR(20),
    error_code      INT,
    attempts        INT         NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(6) NOT NULL,
    claimed_by      VARCHAR(40),
    claimed_at      DATETIME(6),
    provider_sid    VARCHAR(40),
    number_index    BINARY(16),
    number_masked   VARCHAR(16),
    changed         DATETIME(6) NOT NULL,
    UNIQUE INDEX sms_notice (notice_id),
    UNIQUE INDEX sms_provider_sid (provider_sid),
    INDEX sms_due (state, next_attempt_at, id),
    INDEX sms_group (message_group, state),
    INDEX sms_recent (state, changed),
    CONSTRAINT sms_of_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
);
