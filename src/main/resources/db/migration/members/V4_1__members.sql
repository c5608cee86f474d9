-- Sequences step by 100: the program takes a block and numbers its rows itself.
CREATE SEQUENCE person_seq START WITH 1 INCREMENT BY 100 CACHE 100;
CREATE SEQUENCE card_seq START WITH 1 INCREMENT BY 100 CACHE 100;
CREATE SEQUENCE roster_batch_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE unit (
    code           VARCHAR(20)  NOT NULL PRIMARY KEY,
    name           VARCHAR(200) NOT NULL,
    district       CHAR(6)      NOT NULL,
    kind           VARCHAR(10)  NOT NULL,
    pays_dues      BOOLEAN      NOT NULL,
    pays_dues_from DATE,
    version        BIGINT       NOT NULL
);

-- Names stay readable (rosters are searched and sorted by them); what identifies a person is encrypted and found by fingerprint.
CREATE TABLE person (
    id             BIGINT         NOT NULL PRIMARY KEY,
    document_index BINARY(16)     NOT NULL,
    document_kind  VARCHAR(30)    NOT NULL,
    document       VARBINARY(200) NOT NULL,
    name           VARCHAR(100)   NOT NULL,
    gender         CHAR(1)        NOT NULL,
    phone          VARBINARY(100),
    phone_index    BINARY(16),
    phone_state    VARCHAR(12)    NOT NULL,
    account        VARBINARY(120),
    language       VARCHAR(10)    NOT NULL,
    UNIQUE INDEX person_document (document_index),
    INDEX person_phone (phone_index)
);

-- Both days belong to a membership; an open one has no last day. The generated column keeps a person from two open memberships.
CREATE TABLE membership (
    person_id   BIGINT      NOT NULL,
    first_day   DATE        NOT NULL,
    last_day    DATE,
    unit_code   VARCHAR(20) NOT NULL,
    reason      VARCHAR(20),
    filing      VARCHAR(12) NOT NULL,
    filed_on    DATE,
    open_person BIGINT GENERATED ALWAYS AS (IF(last_day IS NULL, person_id, NULL)) STORED,
    PRIMARY KEY (person_id, first_day),
    UNIQUE INDEX membership_one_open (open_person),
    INDEX membership_unit (unit_code, last_day),
    FOREIGN KEY (person_id) REFERENCES person (id),
    FOREIGN KEY (unit_code) REFERENCES unit (code)
);

CREATE TABLE category_period (
    person_id BIGINT      NOT NULL,
    first_day DATE        NOT NULL,
    last_day  DATE,
    category  VARCHAR(20) NOT NULL,
    PRIMARY KEY (person_id, first_day),
    FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE insurance_period (
    person_id BIGINT NOT NULL,
    first_day DATE   NOT NULL,
    last_day  DATE,
    PRIMARY KEY (person_id, first_day),
    FOREIGN KEY (person_id) REFERENCES person (id)
);

-- One card a person (CARD-3): a lost card stays the person's card until another takes its place.
CREATE TABLE card (
    id             BIGINT         NOT NULL PRIMARY KEY,
    person_id      BIGINT         NOT NULL,
    number         VARBINARY(120) NOT NULL,
    number_index   BINARY(16)     NOT NULL,
    tail           CHAR(4)        NOT NULL,
    state          VARCHAR(10)    NOT NULL,
    issued_on      DATE           NOT NULL,
    lost_on        DATE,
    replaced_on    DATE,
    current_person BIGINT GENERATED ALWAYS AS (IF(state IN ('ACTIVE', 'LOST'), person_id, NULL)) STORED,
    UNIQUE INDEX card_number (number_index),
    UNIQUE INDEX card_one_a_person (current_person),
    INDEX card_person (person_id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE card_application (
    id              CHAR(36)     NOT NULL PRIMARY KEY,
    unit_code       VARCHAR(20)  NOT NULL,
    replaces_card   BIGINT,
    state           VARCHAR(10)  NOT NULL,
    applied_at      DATETIME(6)  NOT NULL,
    applied_by      VARCHAR(100) NOT NULL,
    handed_over_at  DATETIME(6),
    next_attempt_at DATETIME(6)  NOT NULL,
    attempts        INT          NOT NULL,
    answered_at     DATETIME(6),
    failure         VARCHAR(200),
    INDEX card_application_unit (unit_code, applied_at),
    INDEX card_application_due (state, next_attempt_at),
    FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- The generated column keeps a person from standing in two open applications.
CREATE TABLE card_application_member (
    application_id CHAR(36)    NOT NULL,
    person_id      BIGINT      NOT NULL,
    outcome        VARCHAR(10) NOT NULL,
    refusal        VARCHAR(60),
    open_person    BIGINT GENERATED ALWAYS AS (IF(outcome = 'PENDING', person_id, NULL)) STORED,
    PRIMARY KEY (application_id, person_id),
    UNIQUE INDEX card_application_member_one_open (open_person),
    INDEX card_application_member_person (person_id),
    FOREIGN KEY (application_id) REFERENCES card_application (id),
    FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE roster_batch (
    id         BIGINT       NOT NULL PRIMARY KEY,
    unit_code  VARCHAR(20)  NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    state      VARCHAR(10)  NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    applied_at DATETIME(6),
    header     VARCHAR(300) NOT NULL,
    added      INT          NOT NULL,
    changed    INT          NOT NULL,
    removed    INT          NOT NULL,
    unchanged  INT          NOT NULL,
    rejected   INT          NOT NULL,
    INDEX roster_batch_unit (unit_code, created_at),
    FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- content: the row's cells as JSON, encrypted. notes: what would change, or why it is rejected, as keys and arguments without personal data.
CREATE TABLE roster_row (
    batch_id   BIGINT         NOT NULL,
    line       INT            NOT NULL,
    outcome    VARCHAR(10)    NOT NULL,
    content    VARBINARY(4000) NOT NULL,
    notes      VARCHAR(4000)  NOT NULL,
    PRIMARY KEY (batch_id, line),
    INDEX roster_row_outcome (batch_id, outcome, line),
    FOREIGN KEY (batch_id) REFERENCES roster_batch (id) ON DELETE CASCADE
);
