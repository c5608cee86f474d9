-- Cases of every kind. Words that people typed, and what the rules made of them, may tell of health, so they are encrypted like
-- identifying data.
CREATE SEQUENCE claim_case_seq START WITH 1 INCREMENT BY 100 CACHE 100;
CREATE SEQUENCE claim_number_seq START WITH 1 INCREMENT BY 1 CACHE 100;

-- Locked by whoever decides for a person: caps hold across cases (PROT-3, PROT-5).
CREATE TABLE claim_person (
    person_id BIGINT NOT NULL PRIMARY KEY
);

CREATE TABLE claim_case (
    id               BIGINT       NOT NULL PRIMARY KEY,
    reference        VARCHAR(12)  NOT NULL UNIQUE,
    kind             VARCHAR(20)  NOT NULL,
    state            VARCHAR(12)  NOT NULL,
    version          BIGINT       NOT NULL,
    person_id        BIGINT       NOT NULL,
    -- The unit at the time of filing: its officer certifies.
    unit_code        VARCHAR(20)  NOT NULL,
    unit_name        VARCHAR(200) NOT NULL,
    filed_by_officer BOOLEAN      NOT NULL,
    filed_by         VARCHAR(100) NOT NULL,
    created_at       DATETIME(6)  NOT NULL,
    changed_at       DATETIME(6)  NOT NULL,
    submitted_at     DATETIME(6),
    certified_at     DATETIME(6),
    -- When the first decision became known.
    decided_at       DATETIME(6),
    event_date       DATE,
    answers          MEDIUMBLOB   NOT NULL,
    established      MEDIUMBLOB,
    estimate         MEDIUMBLOB,
    -- What the rules proposed last, for the queue's order.
    proposed_fen     BIGINT       NOT NULL DEFAULT 0,
    taken_by         VARCHAR(100),
    taken_by_name    VARCHAR(100),
    taken_at         DATETIME(6),
    INDEX claim_case_person (person_id, state),
    INDEX claim_case_unit (unit_code, state),
    INDEX claim_case_queue (state, kind, submitted_at),
    INDEX claim_case_finished (kind, decided_at),
    INDEX claim_case_event (person_id, kind, event_date)
);

CREATE TABLE claim_move (
    case_id    BIGINT       NOT NULL,
    ordinal    INT          NOT NULL,
    from_state VARCHAR(12)  NOT NULL,
    to_state   VARCHAR(12)  NOT NULL,
    moved_at   DATETIME(6)  NOT NULL,
    actor      VARCHAR(100) NOT NULL,
    actor_name VARCHAR(100) NOT NULL,
    actor_kind VARCHAR(10)  NOT NULL,
    why        VARBINARY(4200),
    PRIMARY KEY (case_id, ordinal),
    FOREIGN KEY (case_id) REFERENCES claim_case (id) ON DELETE CASCADE
);

CREATE TABLE claim_change (
    case_id     BIGINT       NOT NULL,
    ordinal     INT          NOT NULL,
    question    VARCHAR(60)  NOT NULL,
    filed       VARBINARY(8200),
    established VARBINARY(8200),
    reason      VARBINARY(4200) NOT NULL,
    changed_by  VARCHAR(100) NOT NULL,
    by_name     VARCHAR(100) NOT NULL,
    changed_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (case_id, ordinal),
    FOREIGN KEY (case_id) REFERENCES claim_case (id) ON DELETE CASCADE
);

CREATE TABLE claim_request (
    case_id     BIGINT       NOT NULL,
    ordinal     INT          NOT NULL,
    from_unit   BOOLEAN      NOT NULL,
    words       VARBINARY(4200) NOT NULL,
    materials   VARCHAR(500) NOT NULL,
    until_day   DATE,
    asked_by    VARCHAR(100) NOT NULL,
    asked_at    DATETIME(6)  NOT NULL,
    answered_at DATETIME(6),
    answer      VARBINARY(4200),
    PRIMARY KEY (case_id, ordinal),
    FOREIGN KEY (case_id) REFERENCES claim_case (id) ON DELETE CASCADE
);

CREATE TABLE claim_certificate (
    case_id      BIGINT       NOT NULL PRIMARY KEY,
    statement    VARBINARY(8200) NOT NULL,
    certified_by VARCHAR(100) NOT NULL,
    by_name      VARCHAR(100) NOT NULL,
    certified_at DATETIME(6)  NOT NULL,
    FOREIGN KEY (case_id) REFERENCES claim_case (id) ON DELETE CASCADE
);

-- A decision stands from the moment it is known (known_at); above the set amount that is the second reviewer's agreement.
CREATE TABLE claim_decision (
    case_id      BIGINT       NOT NULL,
    number       INT          NOT NULL,
    outcome      VARCHAR(10)  NOT NULL,
    amount_fen   BIGINT       NOT NULL CHECK (amount_fen >= 0),
    assessment   MEDIUMBLOB   NOT NULL,
    departure    VARBINARY(4200),
    words        VARBINARY(4200) NOT NULL,
    decided_by   VARCHAR(100) NOT NULL,
    by_name      VARCHAR(100) NOT NULL,
    decided_at   DATETIME(6)  NOT NULL,
    confirmed_by VARCHAR(100),
    confirmer_name VARCHAR(100),
    known_at     DATETIME(6),
    PRIMARY KEY (case_id, number),
    FOREIGN KEY (case_id) REFERENCES claim_case (id)
);

CREATE TABLE claim_appeal (
    case_id     BIGINT      NOT NULL PRIMARY KEY,
    words       VARBINARY(8200) NOT NULL,
    appealed_at DATETIME(6) NOT NULL,
    FOREIGN KEY (case_id) REFERENCES claim_case (id)
);

-- What makes two cases the same event: HMACs of invoice, report and document numbers.
CREATE TABLE claim_fingerprint (
    case_id     BIGINT     NOT NULL,
    fingerprint BINARY(16) NOT NULL,
    PRIMARY KEY (case_id, fingerprint),
    INDEX claim_fingerprint_value (fingerprint),
    FOREIGN KEY (case_id) REFERENCES claim_case (id) ON DELETE CASCADE
);

-- What a decision still pays: at most one row a decision, released at most once.
CREATE TABLE claim_payment (
    case_id      BIGINT      NOT NULL,
    decision     INT         NOT NULL,
    amount_fen   BIGINT      NOT NULL CHECK (amount_fen > 0),
    state        VARCHAR(16) NOT NULL,
    since        DATETIME(6) NOT NULL,
    batch        VARCHAR(20),
    released_by  VARCHAR(100),
    account_tail CHAR(4),
    PRIMARY KEY (case_id, decision),
    INDEX claim_payment_state (state, since),
    INDEX claim_payment_batch (batch),
    FOREIGN KEY (case_id) REFERENCES claim_case (id)
);
