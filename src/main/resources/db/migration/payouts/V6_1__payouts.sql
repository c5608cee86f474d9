-- Payment batches, their instructions, bank files and answers, and the ledger (CARD-4, RB-PAY).
CREATE SEQUENCE payout_seq START WITH 1 INCREMENT BY 1 CACHE 100;
-- One value stands for a block of a thousand instruction ids, so that 700,000 instructions cost 700 values.
CREATE SEQUENCE payout_instruction_block_seq START WITH 1 INCREMENT BY 1 CACHE 10;
CREATE SEQUENCE ledger_posting_seq START WITH 1 INCREMENT BY 1 CACHE 1000;

CREATE TABLE payout_batch (
    id            BIGINT       NOT NULL PRIMARY KEY,
    name          VARCHAR(20)  NOT NULL UNIQUE,
    occasion      VARCHAR(200) NOT NULL,
    state         VARCHAR(12)  NOT NULL,
    proposed_at   DATETIME(6)  NOT NULL,
    instructions  INT          NOT NULL DEFAULT 0,
    total_fen     BIGINT       NOT NULL DEFAULT 0,
    approved_by   VARCHAR(100),
    approved_at   DATETIME(6),
    announced_at  DATETIME(6),
    send_at       DATETIME(6),
    closed_at     DATETIME(6),
    INDEX payout_batch_state (state)
);

-- What is announced, waits out its lead time and goes to the bank together: the batch itself (ordinal 0), later each
-- collection of instructions that got their card or were issued again.
CREATE TABLE payout_tranche (
    id              BIGINT      NOT NULL PRIMARY KEY,
    batch_id        BIGINT      NOT NULL,
    ordinal         INT         NOT NULL,
    state           VARCHAR(12) NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    execution_date  DATE        NOT NULL,
    announced_at    DATETIME(6),
    send_at         DATETIME(6),
    UNIQUE (batch_id, ordinal),
    INDEX payout_tranche_state (state, send_at),
    FOREIGN KEY (batch_id) REFERENCES payout_batch (id)
);

CREATE TABLE payout_instruction (
    id            BIGINT         NOT NULL PRIMARY KEY,
    batch_id      BIGINT         NOT NULL,
    reference     VARCHAR(24)    NOT NULL,
    generation    INT            NOT NULL DEFAULT 0,
    end_to_end_id VARCHAR(35)    NOT NULL UNIQUE,
    replaces_id   BIGINT         UNIQUE,
    person_id     BIGINT         NOT NULL,
    amount_fen    BIGINT         NOT NULL CHECK (amount_fen > 0),
    state         VARCHAR(12)    NOT NULL,
    state_at      DATETIME(6)    NOT NULL,
    moves         INT            NOT NULL DEFAULT 0,
    bank_state    VARCHAR(12),
    reason_code   VARCHAR(35),
    -- Account and name as they stand in the payment file, encrypted; the fingerprint tells whether the account changed.
    payee         VARBINARY(900),
    payee_index   BINARY(16),
    payee_tail    CHAR(4),
    payee_card    BOOLEAN,
    tranche_id    BIGINT,
    file_id       BIGINT,
    -- The database itself refuses two live instructions for the same money.
    live          VARCHAR(24) AS (CASE WHEN state IN ('PROPOSED', 'APPROVED', 'NEEDS_CARD', 'ANNOUNCED', 'SENT', 'ACCEPTED', 'PAID')
                                       THEN reference END) PERSISTENT,
    UNIQUE (batch_id, reference, generation),
    UNIQUE (batch_id, live),
    INDEX payout_instruction_batch_state (batch_id, state, id),
    INDEX payout_instruction_state (state, id),
    INDEX payout_instruction_tranche (tranche_id, file_id, end_to_end_id),
    INDEX payout_instruction_file (file_id, end_to_end_id),
    INDEX payout_instruction_person (person_id, state),
    FOREIGN KEY (batch_id) REFERENCES payout_batch (id)
);

CREATE TABLE payment_file (
    id              BIGINT      NOT NULL PRIMARY KEY,
    batch_id        BIGINT      NOT NULL,
    tranche_id      BIGINT      NOT NULL,
    ordinal         INT         NOT NULL,
    message_id      VARCHAR(35) NOT NULL UNIQUE,
    transfers       INT         NOT NULL,
    sum_fen         BIGINT      NOT NULL,
    sha256          CHAR(64)    NOT NULL,
    -- The file's very bytes, compressed and encrypted: what was sent stays provable whatever settings change later.
    content         LONGBLOB    NOT NULL,
    state           VARCHAR(12) NOT NULL,
    made_at         DATETIME(6) NOT NULL,
    downloaded_at   DATETIME(6),
    attempts        INT         NOT NULL DEFAULT 0,
    attempted_at    DATETIME(6),
    next_attempt_at DATETIME(6),
    failure         VARCHAR(500),
    sent_at         DATETIME(6),
    sent_by         VARCHAR(100),
    UNIQUE (batch_id, ordinal),
    INDEX payment_file_state (state, next_attempt_at),
    INDEX payment_file_tranche (tranche_id, state),
    FOREIGN KEY (batch_id) REFERENCES payout_batch (id),
    FOREIGN KEY (tranche_id) REFERENCES payout_tranche (id)
);

CREATE TABLE instruction_move (
    instruction_id BIGINT      NOT NULL,
    ordinal        INT         NOT NULL,
    from_state     VARCHAR(12) NOT NULL,
    to_state       VARCHAR(12) NOT NULL,
    moved_at       DATETIME(6) NOT NULL,
    reason_code    VARCHAR(35),
    PRIMARY KEY (instruction_id, ordinal)
);

-- A posting is a set of entries whose amounts add up to nothing.
CREATE TABLE ledger_entry (
    posting      BIGINT      NOT NULL,
    account      VARCHAR(12) NOT NULL,
    batch_id     BIGINT      NOT NULL,
    amount_fen   BIGINT      NOT NULL,
    instructions INT         NOT NULL,
    booked_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (posting, account, batch_id),
    INDEX ledger_entry_batch (batch_id, account)
);

CREATE TABLE bank_message (
    id          BIGINT       NOT NULL PRIMARY KEY,
    kind        VARCHAR(8)   NOT NULL,
    message_id  VARCHAR(35)  NOT NULL,
    sha256      CHAR(64)     NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    received_by VARCHAR(100) NOT NULL,
    matched     INT          NOT NULL DEFAULT 0,
    rejected    INT          NOT NULL DEFAULT 0,
    returned    INT          NOT NULL DEFAULT 0,
    unmatched   INT          NOT NULL DEFAULT 0,
    UNIQUE (kind, message_id)
);

CREATE TABLE bank_exception (
    id              BIGINT      NOT NULL PRIMARY KEY,
    bank_message_id BIGINT      NOT NULL,
    kind            VARCHAR(16) NOT NULL,
    reference       VARCHAR(35) NOT NULL,
    answer          VARCHAR(12) NOT NULL,
    reason_code     VARCHAR(35),
    amount_fen      BIGINT,
    line            INT         NOT NULL,
    instruction_id  BIGINT,
    state_then      VARCHAR(12),
    seen_at         DATETIME(6) NOT NULL,
    resolved_at     DATETIME(6),
    resolved_by     VARCHAR(100),
    note            VARCHAR(500),
    INDEX bank_exception_open (resolved_at, id),
    FOREIGN KEY (bank_message_id) REFERENCES bank_message (id)
);
