-- The one payout that does not go to the person's own card (PROT-4): its payee stays with it through every re-issue.
ALTER TABLE payout_instruction ADD COLUMN to_beneficiary BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE payout_beneficiary (
    batch_id     BIGINT         NOT NULL,
    reference    VARCHAR(24)    NOT NULL,
    -- Account, mobile number and name, encrypted.
    payee        VARBINARY(900) NOT NULL,
    corrections  INT            NOT NULL DEFAULT 0,
    corrected_by VARCHAR(100),
    corrected_at DATETIME(6),
    PRIMARY KEY (batch_id, reference),
    FOREIGN KEY (batch_id) REFERENCES payout_batch (id)
);
