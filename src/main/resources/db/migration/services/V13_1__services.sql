-- Requests for services with a case (LAW-1, LAW-2, HOME-1). What people wrote is sealed: it tells of disputes and households.
CREATE SEQUENCE service_number_seq INCREMENT BY 1;
CREATE SEQUENCE service_row_seq INCREMENT BY 1;

CREATE TABLE service_request (
    id            BIGINT         NOT NULL PRIMARY KEY,
    reference     VARCHAR(20)    NOT NULL,
    kind          VARCHAR(20)    NOT NULL,
    person_id     BIGINT         NOT NULL,
    state         VARCHAR(20)    NOT NULL,
    version       INT            NOT NULL,
    subject       VARBINARY(1000) NOT NULL,
    details       BLOB           NOT NULL,
    -- The category by which it was admitted, on the day it was handed in (LAW-2).
    basis         VARCHAR(30),
    created_at    DATETIME(6)    NOT NULL,
    changed_at    DATETIME(6)    NOT NULL,
    taken_by      VARCHAR(100),
    taken_by_name VARCHAR(100),
    -- Whether the member has opened the page since the desk last wrote.
    seen          BOOLEAN        NOT NULL,
    referred_to   VARCHAR(200),
    referred_at   DATETIME(6),
    -- The number for a booked call, sealed.
    call_number   VARBINARY(200),
    UNIQUE INDEX service_request_reference (reference),
    INDEX service_request_person (person_id, state),
    INDEX service_request_state (state, changed_at)
);

CREATE TABLE service_message (
    id          BIGINT       NOT NULL PRIMARY KEY,
    request_id  BIGINT       NOT NULL,
    sent_at     DATETIME(6)  NOT NULL,
    from_member BOOLEAN      NOT NULL,
    sender      VARCHAR(100) NOT NULL,
    sender_name VARCHAR(100) NOT NULL,
    words       BLOB         NOT NULL,
    INDEX service_message_request (request_id, id),
    FOREIGN KEY (request_id) REFERENCES service_request (id)
);

CREATE TABLE service_move (
    id         BIGINT       NOT NULL PRIMARY KEY,
    request_id BIGINT       NOT NULL,
    moved_at   DATETIME(6)  NOT NULL,
    to_state   VARCHAR(20)  NOT NULL,
    mover      VARCHAR(100) NOT NULL,
    mover_name VARCHAR(100) NOT NULL,
    by_member  BOOLEAN      NOT NULL,
    -- What happened, e.g. taken over; empty where the state says it.
    what       VARCHAR(40)  NOT NULL,
    INDEX service_move_request (request_id, id),
    FOREIGN KEY (request_id) REFERENCES service_request (id)
);

-- Times for calls. A slot belongs to one adviser and to one request at most, and a request holds one at most.
CREATE TABLE service_slot (
    id           BIGINT       NOT NULL PRIMARY KEY,
    adviser      VARCHAR(100) NOT NULL,
    adviser_name VARCHAR(100) NOT NULL,
    starts_at    DATETIME(6)  NOT NULL,
    ends_at      DATETIME(6)  NOT NULL,
    request_id   BIGINT,
    reminded     BOOLEAN      NOT NULL,
    UNIQUE INDEX service_slot_adviser (adviser, starts_at),
    UNIQUE INDEX service_slot_request (request_id),
    INDEX service_slot_start (starts_at),
    FOREIGN KEY (request_id) REFERENCES service_request (id)
);

-- Job-wanted entries (JOB-1): removed ones are deleted, run-out ones are kept a while for renewal.
CREATE TABLE job_wanted (
    id           BIGINT        NOT NULL PRIMARY KEY,
    reference    VARCHAR(20)   NOT NULL,
    person_id    BIGINT        NOT NULL,
    occupation   VARCHAR(100)  NOT NULL,
    field        VARCHAR(20)   NOT NULL,
    district     VARCHAR(6)    NOT NULL,
    working_time VARCHAR(20)   NOT NULL,
    schooling    VARCHAR(20)   NOT NULL,
    years        INT           NOT NULL,
    monthly_fen  BIGINT,
    about        BLOB          NOT NULL,
    audience     VARCHAR(20)   NOT NULL,
    published_at DATETIME(6)   NOT NULL,
    last_day     DATE          NOT NULL,
    reminded     BOOLEAN       NOT NULL,
    version      INT           NOT NULL,
    UNIQUE INDEX job_wanted_reference (reference),
    INDEX job_wanted_person (person_id),
    INDEX job_wanted_last_day (last_day)
);

CREATE TABLE job_inquiry (
    id        BIGINT       NOT NULL PRIMARY KEY,
    job_id    BIGINT       NOT NULL,
    asked_at  DATETIME(6)  NOT NULL,
    asker     VARCHAR(100) NOT NULL,
    unit_name VARCHAR(200) NOT NULL,
    words     BLOB         NOT NULL,
    INDEX job_inquiry_job (job_id, id),
    FOREIGN KEY (job_id) REFERENCES job_wanted (id) ON DELETE CASCADE
);

-- Matchmaking (MATCH-1): private unless shown, and gone with all that hangs on it when the member removes it.
CREATE TABLE match_profile (
    person_id  BIGINT         NOT NULL PRIMARY KEY,
    reference  VARCHAR(20)    NOT NULL,
    alias      VARCHAR(40)    NOT NULL,
    gender     VARCHAR(10)    NOT NULL,
    birth_year INT            NOT NULL,
    district   VARCHAR(6)     NOT NULL,
    schooling  VARCHAR(20)    NOT NULL,
    occupation VARCHAR(100)   NOT NULL,
    about      BLOB           NOT NULL,
    wishes     BLOB           NOT NULL,
    contact    VARBINARY(1000) NOT NULL,
    -- Since when its owner agrees that others who agree see it; NULL: nobody does.
    shown_at   DATETIME(6),
    version    INT            NOT NULL,
    UNIQUE INDEX match_profile_reference (reference),
    INDEX match_profile_shown (shown_at)
);

-- The lower person stands first, so two who ask each other at once are one row.
CREATE TABLE match_interest (
    id            BIGINT       NOT NULL PRIMARY KEY,
    first_person  BIGINT       NOT NULL,
    second_person BIGINT       NOT NULL,
    asker         BIGINT       NOT NULL,
    state         VARCHAR(20)  NOT NULL,
    words         BLOB         NOT NULL,
    asked_at      DATETIME(6)  NOT NULL,
    answered_at   DATETIME(6),
    introduced_at DATETIME(6),
    introduced_by VARCHAR(100),
    UNIQUE INDEX match_interest_pair (first_person, second_person),
    INDEX match_interest_second (second_person),
    FOREIGN KEY (first_person) REFERENCES match_profile (person_id) ON DELETE CASCADE,
    FOREIGN KEY (second_person) REFERENCES match_profile (person_id) ON DELETE CASCADE
);
