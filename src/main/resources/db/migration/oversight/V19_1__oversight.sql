-- What members ask about a look at their data, and the answer; both encrypted. Once an entry and person.
CREATE SEQUENCE access_question_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE access_question (
    id          BIGINT          NOT NULL PRIMARY KEY,
    entry       BIGINT          NOT NULL,
    account     VARCHAR(100)    NOT NULL,
    actor_name  VARCHAR(200)    NOT NULL,
    action      VARCHAR(80)     NOT NULL,
    person_id   BIGINT          NOT NULL,
    words       VARBINARY(2100) NOT NULL,
    asked_at    DATETIME(6)     NOT NULL,
    state       VARCHAR(10)     NOT NULL,
    answer      VARBINARY(4200),
    answered_by VARCHAR(100),
    answered_at DATETIME(6),
    UNIQUE INDEX access_question_entry (person_id, entry),
    INDEX access_question_state (state, asked_at)
);

-- Which person of the roster an account of staff belongs to, so that looks at relatives and colleagues can be noticed.
CREATE TABLE staff_person (
    account   VARCHAR(100) NOT NULL PRIMARY KEY,
    person_id BIGINT       NOT NULL,
    linked_by VARCHAR(100) NOT NULL,
    linked_at DATETIME(6)  NOT NULL
);

-- How far the trail has been followed: the place in its chain.
CREATE TABLE look_progress (
    only_row TINYINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    place    BIGINT  NOT NULL
);

-- Whose data an account looked at in an hour, drawn from the trail; what is counted against thresholds.
CREATE TABLE staff_look (
    account     VARCHAR(100) NOT NULL,
    hour_start  DATETIME(6)  NOT NULL,
    person_id   BIGINT       NOT NULL,
    local_day   DATE         NOT NULL,
    looks       INT          NOT NULL,
    PRIMARY KEY (account, hour_start, person_id),
    INDEX staff_look_day (account, local_day),
    INDEX staff_look_person (account, person_id, local_day),
    INDEX staff_look_old (local_day)
);

-- person_id 0: about no single person. figure and measure: what was counted, and against what. words: encrypted.
CREATE SEQUENCE anomaly_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE anomaly (
    id         BIGINT       NOT NULL PRIMARY KEY,
    kind       VARCHAR(20)  NOT NULL,
    account    VARCHAR(100) NOT NULL,
    person_id  BIGINT       NOT NULL,
    slot_start DATETIME(6)  NOT NULL,
    slot_end   DATETIME(6)  NOT NULL,
    figure     INT          NOT NULL,
    measure    INT          NOT NULL,
    tie        VARCHAR(20),
    found_at   DATETIME(6)  NOT NULL,
    state      VARCHAR(10)  NOT NULL,
    words      VARBINARY(4200),
    judged_by  VARCHAR(100),
    judged_at  DATETIME(6),
    UNIQUE INDEX anomaly_slot (kind, account, person_id, slot_start),
    INDEX anomaly_state (state, found_at)
);
