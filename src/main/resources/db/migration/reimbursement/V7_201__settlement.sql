-- Settlement runs (RB-NET). The row of a year is what starting, approving and cancelling take hold of first: one decision
-- about a year at a time, on one server by its lock and on a cluster by certification.
CREATE TABLE settlement_year (
    year    SMALLINT NOT NULL,
    changes BIGINT   NOT NULL,
    PRIMARY KEY (year)
);

CREATE SEQUENCE settlement_run_seq INCREMENT BY 1;

-- sequence: 1 to 4 are the quarters, 5 and above the supplementary runs S1, S2, …; attempt: runs of one period, the
-- cancelled ones included; feed_done: the highest feed_batch.done_number at the start. The
-- run counts the lines and reversals of the batches up to it and of no other.
CREATE TABLE settlement_run (
    id           BIGINT       NOT NULL,
    year         SMALLINT     NOT NULL,
    sequence     SMALLINT     NOT NULL,
    attempt      SMALLINT     NOT NULL,
    state        VARCHAR(12)  NOT NULL,
    batch        VARCHAR(20)  NOT NULL,
    feed_done    BIGINT       NOT NULL,
    rule_version VARCHAR(60)  NOT NULL,
    started_by   VARCHAR(100) NOT NULL,
    started_at   DATETIME(6)  NOT NULL,
    computed_at  DATETIME(6)  NULL,
    decided_by   VARCHAR(100) NULL,
    decided_at   DATETIME(6)  NULL,
    error        VARCHAR(500) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY settlement_run_period (year, sequence, attempt),
    UNIQUE KEY settlement_run_batch_name (batch)
);

-- A slice is a range of the document index. It is claimed by its row lock within the transaction that computes it, so
-- that a process that dies gives it back without anybody's help.
CREATE TABLE settlement_slice (
    run_id              BIGINT      NOT NULL,
    slice               INT         NOT NULL,
    state               VARCHAR(10) NOT NULL,
    members             BIGINT      NOT NULL DEFAULT 0,
    items               BIGINT      NOT NULL DEFAULT 0,
    payable_items       BIGINT      NOT NULL DEFAULT 0,
    negative_items      BIGINT      NOT NULL DEFAULT 0,
    outpatient_fen      BIGINT      NOT NULL DEFAULT 0,
    inpatient_fen       BIGINT      NOT NULL DEFAULT 0,
    over_ceiling_fen    BIGINT      NOT NULL DEFAULT 0,
    over_undeclared_fen BIGINT      NOT NULL DEFAULT 0,
    entitlement_fen     BIGINT      NOT NULL DEFAULT 0,
    previously_fen      BIGINT      NOT NULL DEFAULT 0,
    payable_fen         BIGINT      NOT NULL DEFAULT 0,
    negative_fen        BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, slice)
);

CREATE TABLE settlement_item (
    run_id              BIGINT      NOT NULL,
    document_index      BINARY(16)  NOT NULL,
    person_id           BIGINT      NOT NULL,
    outpatient_fen      BIGINT      NOT NULL,
    inpatient_fen       BIGINT      NOT NULL,
    over_ceiling_fen    BIGINT      NOT NULL,
    over_undeclared_fen BIGINT      NOT NULL,
    entitlement_fen     BIGINT      NOT NULL,
    previously_fen      BIGINT      NOT NULL,
    payable_fen         BIGINT      NOT NULL,
    difference_fen      BIGINT      NOT NULL,
    category            VARCHAR(20) NULL,
    steps               MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (run_id, document_index),
    UNIQUE KEY settlement_item_person (person_id, run_id),
    KEY settlement_item_payable (run_id, payable_fen),
    KEY settlement_item_difference (run_id, difference_fen)
);

-- What reviewers approved of self-pay-one over the ceiling (RB-DECL); approvals of a person and year add up.
CREATE TABLE declaration_approval (
    reference    VARCHAR(40) NOT NULL,
    person_id    BIGINT      NOT NULL,
    year         SMALLINT    NOT NULL,
    approved_fen BIGINT      NOT NULL,
    approved_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (reference),
    KEY declaration_approval_person (person_id, year)
);
