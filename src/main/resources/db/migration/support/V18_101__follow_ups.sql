-- What calls left to do: call-backs (no target) and tickets. What people wrote and the number to call are sealed.
CREATE SEQUENCE support_follow_up_number_seq INCREMENT BY 1;
CREATE SEQUENCE support_follow_up_row_seq INCREMENT BY 1;

CREATE TABLE support_follow_up (
    id            BIGINT       NOT NULL PRIMARY KEY,
    reference     VARCHAR(20)  NOT NULL,
    version       INT          NOT NULL,
    target        VARCHAR(12),
    -- The unit whose officers see it: that of the caller's present or last membership when the ticket was raised.
    unit_code     VARCHAR(20),
    call_number   VARCHAR(30)  NOT NULL,
    -- Empty for a caller who was not verified.
    person_id     BIGINT,
    reason        VARCHAR(20)  NOT NULL,
    difficulty    VARCHAR(12)  NOT NULL,
    state         VARCHAR(12)  NOT NULL,
    solved        BOOLEAN      NOT NULL,
    -- The number that the caller asked to be called at; empty for the number on record.
    number_sealed VARBINARY(200),
    raised_by     VARCHAR(100) NOT NULL,
    raised_at     DATETIME(6)  NOT NULL,
    due_at        DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    tries         INT          NOT NULL,
    taken_by      VARCHAR(100),
    taken_by_name VARCHAR(100),
    UNIQUE INDEX support_follow_up_reference (reference),
    INDEX support_follow_up_state (state, due_at),
    INDEX support_follow_up_person (person_id, raised_at),
    INDEX support_follow_up_call (call_number),
    INDEX support_follow_up_unit (unit_code, state)
);

CREATE TABLE support_follow_up_entry (
    id           BIGINT       NOT NULL PRIMARY KEY,
    follow_up_id BIGINT       NOT NULL,
    happened_at  DATETIME(6)  NOT NULL,
    what         VARCHAR(20)  NOT NULL,
    side         VARCHAR(12)  NOT NULL,
    actor        VARCHAR(100) NOT NULL,
    actor_name   VARCHAR(100) NOT NULL,
    words        BLOB         NOT NULL,
    INDEX support_follow_up_entry_of (follow_up_id, id),
    FOREIGN KEY (follow_up_id) REFERENCES support_follow_up (id)
);
