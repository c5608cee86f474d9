-- A phone's key, registered for a day. typing_key: the secret of the typed code, encrypted. An ended key keeps its row for a
-- day, so that registrations can be counted. place: one of the few phones a person may have at once; the generated columns
-- keep two live keys from one place and from one handle.
CREATE TABLE ecard_key (
    id             BINARY(8)      NOT NULL PRIMARY KEY,
    person_id      BIGINT         NOT NULL,
    card_tail      CHAR(4)        NOT NULL,
    card_issued_on DATE           NOT NULL,
    place          TINYINT        NOT NULL,
    handle         VARCHAR(6)      NOT NULL,
    public_key     VARBINARY(91)  NOT NULL,
    typing_key     VARBINARY(120) NOT NULL,
    device         VARCHAR(60)    NOT NULL,
    registered_at  DATETIME(6)    NOT NULL,
    valid_until    DATETIME(6)    NOT NULL,
    ended_at       DATETIME(6),
    live_place     TINYINT GENERATED ALWAYS AS (IF(ended_at IS NULL, place, NULL)) STORED,
    live_handle    VARCHAR(6) GENERATED ALWAYS AS (IF(ended_at IS NULL, handle, NULL)) STORED,
    UNIQUE INDEX ecard_key_place (person_id, live_place),
    UNIQUE INDEX ecard_key_handle (live_handle),
    INDEX ecard_key_person (person_id, registered_at),
    INDEX ecard_key_end (valid_until)
);

-- Each showing of a code that a counter has taken: the minute and the turn within it.
CREATE TABLE ecard_taken (
    key_id   BINARY(8)        NOT NULL,
    slot     INT UNSIGNED     NOT NULL,
    turn     TINYINT UNSIGNED NOT NULL,
    taken_at DATETIME(6)      NOT NULL,
    PRIMARY KEY (key_id, slot, turn),
    INDEX ecard_taken_time (taken_at)
);

-- One row for each typed code that was wrong; the limits on guessing count them.
CREATE TABLE ecard_wrong_code (
    id       BINARY(16)   NOT NULL PRIMARY KEY,
    account  VARCHAR(100) NOT NULL,
    handle   VARCHAR(6)   NOT NULL,
    tried_at DATETIME(6)  NOT NULL,
    INDEX ecard_wrong_code_account (account, tried_at),
    INDEX ecard_wrong_code_handle (handle, tried_at),
    INDEX ecard_wrong_code_time (tried_at)
);
