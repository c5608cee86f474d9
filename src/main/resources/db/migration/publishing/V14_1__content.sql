CREATE SEQUENCE content_item_seq START WITH 1 INCREMENT BY 1 CACHE 100;
CREATE SEQUENCE content_revision_seq START WITH 1 INCREMENT BY 1 CACHE 100;

-- A piece of content; its row is locked by whoever moves it.
CREATE TABLE content_item (
    kind       VARCHAR(20) NOT NULL,
    id         VARCHAR(60) NOT NULL,
    -- The order in which pieces were made, which is the order in which lists show them unless they have a better one.
    ordinal    BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE TABLE content_revision (
    revision        BIGINT       NOT NULL PRIMARY KEY,
    kind            VARCHAR(20)  NOT NULL,
    id              VARCHAR(60)  NOT NULL,
    state           VARCHAR(12)  NOT NULL,
    -- Counts the changes, so that two editors can't overwrite each other.
    version         INT          NOT NULL,
    body            MEDIUMTEXT   NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    changed_by      VARCHAR(100) NOT NULL,
    changed_by_name VARCHAR(100) NOT NULL,
    -- From here on empty until it is published.
    number          INT,
    shown_from      DATE,
    shown_until     DATE,
    published_at    DATETIME(6),
    withdrawn_on    DATE,
    -- At most one revision of a piece is being worked on.
    open_slot       TINYINT AS (IF(state IN ('DRAFT', 'IN_REVIEW'), 1, NULL)) PERSISTENT,
    UNIQUE (kind, id, number),
    UNIQUE (kind, id, open_slot),
    INDEX content_revision_state (state, kind),
    FOREIGN KEY (kind, id) REFERENCES content_item (kind, id)
);

-- What happened to a revision; what was saved is kept with it, so nothing that anybody wrote is lost.
CREATE TABLE content_step (
    revision    BIGINT       NOT NULL,
    ordinal     INT          NOT NULL,
    what        VARCHAR(12)  NOT NULL,
    happened_at DATETIME(6)  NOT NULL,
    actor       VARCHAR(100) NOT NULL,
    actor_name  VARCHAR(100) NOT NULL,
    words       VARCHAR(2000) NOT NULL,
    body        MEDIUMTEXT,
    PRIMARY KEY (revision, ordinal),
    FOREIGN KEY (revision) REFERENCES content_revision (revision)
);

-- Counts what changed for readers, so that every node notices that what it remembers is old.
CREATE TABLE content_generation (
    kind       VARCHAR(20) NOT NULL PRIMARY KEY,
    generation BIGINT      NOT NULL
);
