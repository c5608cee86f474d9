-- The insurer's settlement feed (formats.md §2).
CREATE SEQUENCE feed_batch_seq START WITH 1 INCREMENT BY 1 NOCACHE;

CREATE TABLE feed_batch (
    id             BIGINT       NOT NULL PRIMARY KEY,
    state          VARCHAR(8)   NOT NULL, -- QUEUED, RUNNING, DONE, FAILED
    -- Counts the finished batches without gaps: a run that notes the highest number at its start counts exactly the lines of
    -- the batches up to it (RB-NET: lines imported when the run started).
    done_number    BIGINT       NULL,
    file_name      VARCHAR(200) NOT NULL,
    stored_name    VARCHAR(64)  NULL,     -- the uploaded file in the feed folder; null once the batch is finished
    header         VARCHAR(2000) NULL,
    uploaded_by    VARCHAR(100) NOT NULL,
    uploaded_at    DATETIME(6)  NOT NULL,
    finished_at    DATETIME(6)  NULL,
    lines_total    BIGINT       NULL,     -- known once the file has been checked
    -- lines_read = accepted + duplicates + set_aside + rejected, at every commit
    lines_read     BIGINT       NOT NULL DEFAULT 0,
    accepted       BIGINT       NOT NULL DEFAULT 0,
    duplicates     BIGINT       NOT NULL DEFAULT 0,
    set_aside      BIGINT       NOT NULL DEFAULT 0,
    rejected       BIGINT       NOT NULL DEFAULT 0,
    -- where the next chunk begins in the unpacked file; an interrupted import goes on from here
    next_byte      BIGINT       NOT NULL DEFAULT 0,
    next_line      BIGINT       NOT NULL DEFAULT 1,
    attempts       INT          NOT NULL DEFAULT 0,
    error          VARCHAR(2000) NULL,     -- text key and arguments
    UNIQUE INDEX feed_batch_done_number (done_number),
    INDEX feed_batch_state (state, id)
);

-- One row a settlement, clustered by person because settlement reads person after person. A line counts only if its batch is
-- DONE. Every REVERSAL of a DONE batch is either valid (its target stands here with the same person and amounts) or waits for
-- its target, so a NORMAL line is cancelled exactly when a row of the same person with reverses = its settlement_id has a DONE batch.
-- No foreign key: it would be checked line by line, and LOAD DATA would pass over a violation in silence.
CREATE TABLE feed_line (
    settlement_id    VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL,
    document_index   BINARY(16)  NOT NULL,
    channel          TINYINT     NOT NULL, -- 0 outpatient, 1 inpatient
    status           TINYINT     NOT NULL, -- 0 normal, 1 reversal
    service_date     DATE        NOT NULL, -- a stay's admission
    discharge_date   DATE        NULL,     -- stays only
    counting_date    DATE        NOT NULL, -- RB-DATE: service date, for a stay the discharge date
    hospital_code    VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL,
    total_fen        BIGINT      NOT NULL,
    in_scope_fen     BIGINT      NOT NULL,
    fund_paid_fen    BIGINT      NOT NULL,
    self_pay_one_fen BIGINT      NOT NULL,
    reverses         VARCHAR(32) COLLATE utf8mb4_nopad_bin NULL,
    batch_id         BIGINT      NOT NULL,
    line_number      BIGINT      NOT NULL,
    PRIMARY KEY (document_index, counting_date, settlement_id),
    UNIQUE INDEX feed_line_settlement_id (settlement_id)
);

-- What is known of a reversal beside its line. Until its target has come, its original text is kept, encrypted, because it may
-- still have to be handed back as rejected.
CREATE TABLE feed_reversal (
    settlement_id VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
    reverses      VARCHAR(32) COLLATE utf8mb4_nopad_bin NOT NULL,
    batch_id      BIGINT      NOT NULL,
    line_number   BIGINT      NOT NULL,
    valid         BOOLEAN     NOT NULL, -- the target stands in feed_line and agrees
    set_aside     BOOLEAN     NOT NULL, -- how its batch counted it
    original      MEDIUMBLOB  NULL,
    INDEX feed_reversal_reverses (reverses),
    INDEX feed_reversal_valid (valid, reverses),
    INDEX feed_reversal_batch (batch_id)
);

-- How many lines of a batch were set aside for a person the roster did not know when they were imported.
CREATE TABLE feed_set_aside (
    batch_id       BIGINT     NOT NULL,
    document_index BINARY(16) NOT NULL,
    line_count     BIGINT     NOT NULL,
    PRIMARY KEY (batch_id, document_index)
);

CREATE TABLE feed_rejected (
    batch_id    BIGINT        NOT NULL,
    line_number BIGINT        NOT NULL,
    original    MEDIUMBLOB    NOT NULL, -- encrypted
    reasons     VARCHAR(2000) NOT NULL, -- text keys and arguments, never identifying data
    PRIMARY KEY (batch_id, line_number)
);
