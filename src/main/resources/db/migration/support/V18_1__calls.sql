-- The number of a call counts within its day.
CREATE TABLE support_call_day (
    day         DATE NOT NULL PRIMARY KEY,
    last_number INT  NOT NULL
);

-- One call of the hotline. It rings (started), is answered, ends, and is wrapped up. The generated column keeps an agent from two open calls.
CREATE TABLE support_call (
    number         VARCHAR(20)  NOT NULL PRIMARY KEY,
    agent          VARCHAR(100) NOT NULL,
    telephony_id   VARCHAR(100),
    caller_number  VARBINARY(200),
    caller_masked  VARCHAR(30),
    started_at     DATETIME(6)  NOT NULL,
    answered_at    DATETIME(6),
    ended_at       DATETIME(6),
    wrapped_at     DATETIME(6),
    -- Whom the agent believes to have on the phone; what of the record was searched with or shown until then is never asked.
    person_id      BIGINT,
    known          VARCHAR(200) NOT NULL,
    searches       INT          NOT NULL DEFAULT 0,
    verified_at    DATETIME(6),
    verified_until DATETIME(6),
    verified_by    VARCHAR(12),
    reason         VARCHAR(60),
    difficulty     VARCHAR(12),
    solved         BOOLEAN,
    notes          VARCHAR(1000),
    open_agent     VARCHAR(100) GENERATED ALWAYS AS (IF(ended_at IS NULL, agent, NULL)) STORED,
    UNIQUE INDEX support_call_one_open (open_agent),
    UNIQUE INDEX support_call_telephony (telephony_id),
    INDEX support_call_agent (agent, started_at),
    INDEX support_call_person (person_id, started_at),
    INDEX support_call_started (started_at)
);

-- Who was shown as a possible caller: nobody else can be chosen. Gone with the call.
CREATE TABLE support_call_candidate (
    call_number VARCHAR(20) NOT NULL,
    person_id   BIGINT      NOT NULL,
    PRIMARY KEY (call_number, person_id),
    FOREIGN KEY (call_number) REFERENCES support_call (number) ON DELETE CASCADE
);

-- One row for each code sent and each round of questions. Of a code only a keyed fingerprint stands here.
CREATE TABLE support_verification (
    id          CHAR(36)     NOT NULL PRIMARY KEY,
    call_number VARCHAR(20)  NOT NULL,
    person_id   BIGINT       NOT NULL,
    agent       VARCHAR(100) NOT NULL,
    method      VARCHAR(12)  NOT NULL,
    state       VARCHAR(12)  NOT NULL,
    started_at  DATETIME(6)  NOT NULL,
    decided_at  DATETIME(6),
    tries       INT          NOT NULL,
    code_index  BINARY(16),
    expires_at  DATETIME(6),
    INDEX support_verification_call (call_number, started_at),
    INDEX support_verification_person (person_id, started_at),
    INDEX support_verification_agent (agent, started_at),
    FOREIGN KEY (call_number) REFERENCES support_call (number) ON DELETE CASCADE
);

-- The questions of a round and what came of them; neither what was answered nor what would have been right.
CREATE TABLE support_question (
    verification_id CHAR(36)    NOT NULL,
    ordinal         INT         NOT NULL,
    fact            VARCHAR(20) NOT NULL,
    outcome         VARCHAR(10),
    PRIMARY KEY (verification_id, ordinal),
    FOREIGN KEY (verification_id) REFERENCES support_verification (id) ON DELETE CASCADE
);
