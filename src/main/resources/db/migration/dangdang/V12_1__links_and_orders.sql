CREATE SEQUENCE dangdang_link_seq START WITH 1 INCREMENT BY 1 CACHE 100;

-- An account at Dangdang that a member linked. Account, nickname and tokens are encrypted; the account is found by fingerprint. An
-- unlinked row stays until the partner has taken its leave. The generated columns keep person and account to one another (BOOK-1).
CREATE TABLE dangdang_link (
    id                BIGINT          NOT NULL PRIMARY KEY,
    person_id         BIGINT          NOT NULL,
    account_index     BINARY(16)      NOT NULL,
    account           VARBINARY(400)  NOT NULL,
    nickname          VARBINARY(800)  NOT NULL,
    linked_at         DATETIME(6)     NOT NULL,
    access_token      VARBINARY(3000),
    access_expires_at DATETIME(6),
    refresh_token     VARBINARY(3000),
    consent           BOOLEAN         NOT NULL,
    orders_cursor     VARCHAR(200)    NOT NULL,
    gold_told         DATE,
    pulled_at         DATETIME(6),
    failing_since     DATETIME(6),
    next_pull_at      DATETIME(6)     NOT NULL,
    attempts          INT             NOT NULL,
    claimed_until     DATETIME(6),
    unlinked_at       DATETIME(6),
    linked_person     BIGINT GENERATED ALWAYS AS (IF(unlinked_at IS NULL, person_id, NULL)) STORED,
    linked_account    BINARY(16) GENERATED ALWAYS AS (IF(unlinked_at IS NULL, account_index, NULL)) STORED,
    UNIQUE INDEX dangdang_link_one_a_person (linked_person),
    UNIQUE INDEX dangdang_link_one_an_account (linked_account),
    INDEX dangdang_link_due (next_pull_at)
);

-- Gold belongs to the person: it outlives a card's replacement, and counts from the first binding when the link is made anew.
CREATE TABLE dangdang_gold (
    person_id  BIGINT NOT NULL PRIMARY KEY,
    bound_on   DATE   NOT NULL,
    gold_until DATE   NOT NULL,
    INDEX dangdang_gold_until (gold_until)
);

-- Only what BOOK-3 needs, and only orders since the binding. Kept while gold lasts: the years of gold follow from them.
CREATE TABLE dangdang_order (
    order_id    VARCHAR(64) NOT NULL PRIMARY KEY,
    person_id   BIGINT      NOT NULL,
    placed_at   DATETIME(6) NOT NULL,
    placed_on   DATE        NOT NULL,
    amount_fen  BIGINT      NOT NULL,
    points      INT         NOT NULL,
    returned_on DATE,
    INDEX dangdang_order_person (person_id, placed_on)
);

-- Calls of the partner that were taken: each only once.
CREATE TABLE dangdang_event (
    event_id    CHAR(36)    NOT NULL PRIMARY KEY,
    received_at DATETIME(6) NOT NULL,
    INDEX dangdang_event_received (received_at)
);
