-- Which outlet an account stands at; the outlets themselves are published content.
CREATE TABLE counter_assignment (
    account     VARCHAR(100) NOT NULL PRIMARY KEY,
    merchant    VARCHAR(60)  NOT NULL,
    outlet      VARCHAR(40)  NOT NULL,
    assigned_at DATETIME(6)  NOT NULL,
    assigned_by VARCHAR(100) NOT NULL,
    INDEX counter_assignment_outlet (merchant, outlet)
);

-- One code that a counter took: for some minutes it may record one use for the person behind it.
CREATE TABLE card_check (
    id          VARCHAR(40)  NOT NULL PRIMARY KEY,
    account     VARCHAR(100) NOT NULL,
    merchant    VARCHAR(60)  NOT NULL,
    outlet      VARCHAR(40)  NOT NULL,
    person_id   BIGINT       NOT NULL,
    masked_name VARCHAR(100) NOT NULL,
    opened_at   DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    INDEX card_check_expiry (expires_at)
);

-- One row a person: whoever changes the person's uses holds it.
CREATE TABLE use_lock (
    person_id BIGINT NOT NULL PRIMARY KEY
);

CREATE SEQUENCE benefit_use_seq START WITH 1 INCREMENT BY 1 CACHE 100;

-- Names, prices and steps stay as they were when the use was recorded: the content they come from is published anew.
CREATE TABLE benefit_use (
    id             BIGINT       NOT NULL PRIMARY KEY,
    reference      VARCHAR(20)  NOT NULL,
    check_id       VARCHAR(40)  NOT NULL,
    request        VARCHAR(600) NOT NULL,
    merchant       VARCHAR(60)  NOT NULL,
    outlet         VARCHAR(40)  NOT NULL,
    account        VARCHAR(100) NOT NULL,
    place_zh       VARCHAR(200) NOT NULL,
    place_en       VARCHAR(200) NOT NULL,
    person_id      BIGINT       NOT NULL,
    masked_name    VARCHAR(100) NOT NULL,
    benefit        VARCHAR(60)  NOT NULL,
    benefit_zh     VARCHAR(200) NOT NULL,
    benefit_en     VARCHAR(200) NOT NULL,
    product        VARCHAR(60)  NOT NULL,
    product_zh     VARCHAR(200) NOT NULL,
    product_en     VARCHAR(200) NOT NULL,
    clause         VARCHAR(40)  NOT NULL,
    pool           VARCHAR(60)  NOT NULL,
    period         VARCHAR(160) NOT NULL,
    occasion       VARCHAR(160),
    pieces         SMALLINT     NOT NULL CHECK (pieces > 0),
    list_price_fen BIGINT,
    charge_fen     BIGINT       NOT NULL CHECK (charge_fen >= 0),
    regular_fen    BIGINT,
    steps          TEXT         NOT NULL,
    used_at        DATETIME(6)  NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    ended_at       DATETIME(6),
    ended_by       VARCHAR(100),
    ended_why      VARCHAR(500),
    UNIQUE INDEX benefit_use_reference (reference),
    -- A check records one use, however often its recording is sent.
    UNIQUE INDEX benefit_use_check (check_id),
    INDEX benefit_use_person (person_id, used_at),
    INDEX benefit_use_outlet (merchant, outlet, used_at)
);

-- What is left of a quota cannot be used twice: each piece of a use holds one numbered place of its period.
CREATE TABLE use_slot (
    person_id BIGINT       NOT NULL,
    benefit   VARCHAR(60)  NOT NULL,
    pool      VARCHAR(60)  NOT NULL,
    period    VARCHAR(160) NOT NULL,
    slot      SMALLINT     NOT NULL,
    use_id    BIGINT       NOT NULL,
    PRIMARY KEY (person_id, benefit, pool, period, slot),
    INDEX use_slot_use (use_id)
);

-- A member's objection to a use. The counter sees the reason only; the member's words are for the service desk.
CREATE TABLE use_dispute (
    use_id      BIGINT        NOT NULL PRIMARY KEY,
    reason      VARCHAR(20)   NOT NULL,
    words       VARCHAR(1000) NOT NULL,
    progress    VARCHAR(20)   NOT NULL,
    opened_at   DATETIME(6)   NOT NULL,
    answer_due  DATE          NOT NULL,
    answer      VARCHAR(1000),
    answered_at DATETIME(6),
    answered_by VARCHAR(100),
    decided_at  DATETIME(6),
    decided_by  VARCHAR(100),
    decision    VARCHAR(1000),
    INDEX use_dispute_progress (progress, answer_due)
);
