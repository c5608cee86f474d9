-- A blocked card stays the person's card; one that the bank closed does not, so that the unit can apply for another (CARD-2).
ALTER TABLE card
    MODIFY current_person BIGINT GENERATED ALWAYS AS (IF(state IN ('ACTIVE', 'BLOCKED', 'LOST'), person_id, NULL)) STORED,
    -- The newest word of the bank on this card: an older one that arrives later changes nothing.
    ADD COLUMN bank_event_at DATETIME(6);

-- The bank and the federation block independently; a card works again when neither does.
CREATE TABLE card_block (
    id          CHAR(36)    NOT NULL PRIMARY KEY,
    card_id     BIGINT      NOT NULL,
    source      VARCHAR(12) NOT NULL,
    reason      VARCHAR(200),
    blocked_at  DATETIME(6) NOT NULL,
    blocked_by  VARCHAR(100) NOT NULL,
    released_at DATETIME(6),
    released_by VARCHAR(100),
    release_reason VARCHAR(200),
    standing    VARCHAR(12) GENERATED ALWAYS AS (IF(released_at IS NULL, source, NULL)) STORED,
    UNIQUE INDEX card_block_one_a_source (card_id, standing),
    FOREIGN KEY (card_id) REFERENCES card (id)
);
