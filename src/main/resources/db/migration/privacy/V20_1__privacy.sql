-- What members agreed to. The generated column keeps a person from two standing consents for one purpose; ended ones stay as proof.
CREATE SEQUENCE consent_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE consent (
    id           BIGINT       NOT NULL PRIMARY KEY,
    person_id    BIGINT       NOT NULL,
    purpose      VARCHAR(80)  NOT NULL,
    -- Which words the person saw: a text key whose words never change once they are in use, or a reference.
    wording      VARCHAR(100) NOT NULL,
    given_at     DATETIME(6)  NOT NULL,
    withdrawn_at DATETIME(6),
    standing     VARCHAR(80) GENERATED ALWAYS AS (IF(withdrawn_at IS NULL, purpose, NULL)) STORED,
    UNIQUE INDEX consent_standing (person_id, standing),
    INDEX consent_person (person_id, given_at),
    INDEX consent_withdrawn (withdrawn_at)
);

-- Copies of a member's data that were asked for. The files are sealed, cut into pieces that fit any server's packet size, and
-- deleted after some days; the row stays a while as proof that the copy was given.
CREATE TABLE data_export (
    id          CHAR(36)    NOT NULL PRIMARY KEY,
    person_id   BIGINT      NOT NULL,
    language    VARCHAR(10) NOT NULL,
    state       VARCHAR(10) NOT NULL,
    asked_at    DATETIME(6) NOT NULL,
    -- The day: one copy a day.
    asked_on    DATE        NOT NULL,
    ready_at    DATETIME(6),
    expires_at  DATETIME(6),
    fetched_at  DATETIME(6),
    UNIQUE INDEX data_export_one_a_day (person_id, asked_on),
    INDEX data_export_expiry (expires_at)
);

CREATE TABLE data_export_piece (
    export_id CHAR(36)   NOT NULL,
    format    VARCHAR(4) NOT NULL,
    piece     INT        NOT NULL,
    content   MEDIUMBLOB NOT NULL,
    PRIMARY KEY (export_id, format, piece),
    FOREIGN KEY (export_id) REFERENCES data_export (id) ON DELETE CASCADE
);

-- Requests to correct what the roster holds. What stands there, what it should be, the member's words and the answer are sealed.
CREATE SEQUENCE correction_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE correction_request (
    id              BIGINT         NOT NULL PRIMARY KEY,
    reference       VARCHAR(20)    NOT NULL,
    person_id       BIGINT         NOT NULL,
    unit_code       VARCHAR(20)    NOT NULL,
    item            VARCHAR(30)    NOT NULL,
    present         VARBINARY(1000) NOT NULL,
    wished          VARBINARY(1000) NOT NULL,
    words           VARBINARY(8200) NOT NULL,
    state           VARCHAR(10)    NOT NULL,
    asked_at        DATETIME(6)    NOT NULL,
    due_on          DATE           NOT NULL,
    decided_at      DATETIME(6),
    decided_by      VARCHAR(100),
    decided_by_name VARCHAR(100),
    answer          VARBINARY(8200),
    open_item       VARCHAR(30) GENERATED ALWAYS AS (IF(state = 'OPEN', item, NULL)) STORED,
    UNIQUE INDEX correction_request_reference (reference),
    -- One open request for one matter.
    UNIQUE INDEX correction_request_one_open (person_id, open_item),
    INDEX correction_request_unit (unit_code, state, asked_at),
    INDEX correction_request_decided (decided_at)
);

-- What the daily deletion did, rule by rule.
CREATE SEQUENCE retention_run_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE retention_run (
    id          BIGINT       NOT NULL PRIMARY KEY,
    rule        VARCHAR(80)  NOT NULL,
    kept        VARCHAR(20)  NOT NULL,
    before_at   DATETIME(6)  NOT NULL,
    started_at  DATETIME(6)  NOT NULL,
    finished_at DATETIME(6)  NOT NULL,
    removed     BIGINT       NOT NULL,
    failure     VARCHAR(500),
    INDEX retention_run_rule (rule, started_at),
    INDEX retention_run_time (started_at)
);
