-- A page that a member shows to the agent of their call. The frame is what the page shows at this moment, encrypted; it goes
-- when the share ends.
CREATE TABLE shared_view (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    call_number VARCHAR(20)  NOT NULL,
    person_id   BIGINT       NOT NULL,
    agent       VARCHAR(100) NOT NULL,
    code_index  BINARY(16)   NOT NULL,
    offered_at  DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    joined_at   DATETIME(6),
    ended_at    DATETIME(6),
    ended_by    VARCHAR(10),
    frame       MEDIUMBLOB,
    version     INT          NOT NULL,
    -- One share a person at a time.
    open_person BIGINT GENERATED ALWAYS AS (IF(ended_at IS NULL, person_id, NULL)) STORED,
    UNIQUE INDEX shared_view_one_open (open_person),
    INDEX shared_view_person (person_id, offered_at)
);

-- How many wrong codes were typed in a call: after a few of them no other counts.
CREATE TABLE shared_view_try (
    call_number VARCHAR(20) NOT NULL PRIMARY KEY,
    tries       INT         NOT NULL
);

-- Which pages the agent has seen in a share: each stands in the trail once.
CREATE TABLE shared_view_page (
    share_id BINARY(16)   NOT NULL,
    path     VARCHAR(100) NOT NULL,
    PRIMARY KEY (share_id, path)
);
