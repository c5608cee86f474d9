-- The trail only grows: nothing in the program changes an entry; only the retention rule takes old ones away, which it records.
CREATE SEQUENCE audit_entry_seq START WITH 1 INCREMENT BY 1 CACHE 1000;

CREATE TABLE audit_entry (
    id          BIGINT       NOT NULL PRIMARY KEY,
    at          DATETIME(6)  NOT NULL,
    actor       VARCHAR(100) NOT NULL,
    actor_name  VARCHAR(200) NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    action      VARCHAR(80)  NOT NULL,
    call_number VARCHAR(40),
    detail      VARCHAR(500) NOT NULL,
    -- By the database's own clock: the portal's may be set in a demonstration, and the sealing's delay is measured with this one.
    written_at  DATETIME(6)  NOT NULL,
    INDEX audit_entry_at (at),
    INDEX audit_entry_actor (actor, at),
    INDEX audit_entry_action (action, at)
);

-- Whose data an entry is about: nobody's, one person's, or those of a whole page of a list.
CREATE TABLE audit_subject (
    entry_id  BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (entry_id, person_id),
    INDEX audit_subject_person (person_id, entry_id)
);

-- Entries that no link holds yet. Written with the entry, taken away with the link: whoever writes waits for nobody.
CREATE TABLE audit_unsealed (
    entry_id BIGINT NOT NULL PRIMARY KEY
);

-- The chain: each link is a keyed digest over its own row, the entry's content and the link before it. The key is not in the
-- database, so who can write here can't make a link. Links outlive the entries that the retention rule takes away.
CREATE TABLE audit_link (
    number    BIGINT      NOT NULL PRIMARY KEY,
    entry_id  BIGINT      NOT NULL UNIQUE,
    entry_at  DATETIME(6) NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    content   BINARY(32)  NOT NULL,
    digest    BINARY(32)  NOT NULL
);
