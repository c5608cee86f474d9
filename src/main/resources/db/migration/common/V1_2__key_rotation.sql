-- Which keys each running node knows: a new one is used when all do.
CREATE TABLE key_node (
    node        CHAR(36)      NOT NULL PRIMARY KEY,
    place       VARCHAR(200)  NOT NULL,
    primary_key INT           NOT NULL,
    known_keys  VARCHAR(500)  NOT NULL,
    seen_at     DATETIME(6)   NOT NULL
);

CREATE SEQUENCE key_rotation_seq START WITH 1 INCREMENT BY 1 CACHE 10;

-- At most one at a time is unfinished. Moments by the database's clock.
CREATE TABLE key_rotation (
    id          BIGINT       NOT NULL PRIMARY KEY,
    new_key     INT          NOT NULL,
    state       VARCHAR(12)  NOT NULL,
    state_at    DATETIME(6)  NOT NULL,
    started_at  DATETIME(6)  NOT NULL,
    started_by  VARCHAR(100) NOT NULL,
    finished_at DATETIME(6),
    problem     VARCHAR(500),
    unfinished  TINYINT GENERATED ALWAYS AS (IF(state = 'DONE', NULL, 1)) STORED,
    UNIQUE INDEX key_rotation_one (unfinished)
);

CREATE TABLE key_rotation_part (
    rotation_id BIGINT       NOT NULL,
    name        VARCHAR(130) NOT NULL,
    renewed     BIGINT       NOT NULL,
    failed      BIGINT       NOT NULL,
    PRIMARY KEY (rotation_id, name),
    FOREIGN KEY (rotation_id) REFERENCES key_rotation (id) ON DELETE CASCADE
);
