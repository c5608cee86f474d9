CREATE SEQUENCE claim_evidence_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE claim_evidence (
    id           BIGINT       NOT NULL PRIMARY KEY,
    case_id      BIGINT       NOT NULL,
    material     VARCHAR(40)  NOT NULL,
    file_name    VARBINARY(900) NOT NULL,
    state        VARCHAR(12)  NOT NULL,
    content_type VARCHAR(40),
    bytes        BIGINT       NOT NULL,
    pages        INT          NOT NULL,
    -- HMAC of the file as it came in: the same file in another case is a warning to the reviewer.
    fingerprint  BINARY(16),
    -- Where the store keeps it; null when refused.
    stored_as    VARCHAR(80),
    added_at     DATETIME(6)  NOT NULL,
    added_by     VARCHAR(100) NOT NULL,
    by_name      VARCHAR(100) NOT NULL,
    reason_key   VARCHAR(100),
    reason_argument VARCHAR(200),
    question     VARBINARY(4200),
    INDEX claim_evidence_case (case_id, material, id),
    INDEX claim_evidence_fingerprint (fingerprint),
    UNIQUE INDEX claim_evidence_stored (stored_as),
    FOREIGN KEY (case_id) REFERENCES claim_case (id) ON DELETE CASCADE
);

-- Encrypted contents in pieces of 1 MB: a whole file of 20 MB needs more than a server's usual max_allowed_packet.
CREATE TABLE evidence_content (
    stored_as VARCHAR(80) NOT NULL,
    piece     INT         NOT NULL,
    stored_at DATETIME(6) NOT NULL,
    content   MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (stored_as, piece)
);
