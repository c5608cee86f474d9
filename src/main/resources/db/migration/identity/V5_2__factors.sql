-- Under which random handle an authenticator knows a member or an account; the handle says nothing about the person.
CREATE TABLE passkey_owner (
    account VARCHAR(60)   NOT NULL,
    handle  VARBINARY(64) NOT NULL,
    PRIMARY KEY (account),
    UNIQUE KEY passkey_owner_handle (handle)
);

-- Public keys; the private ones never leave the people's devices.
CREATE TABLE passkey (
    credential_id      VARBINARY(1023) NOT NULL,
    handle             VARBINARY(64)   NOT NULL,
    label              VARCHAR(60)     NOT NULL,
    public_key         VARBINARY(2000) NOT NULL,
    sign_count         BIGINT          NOT NULL,
    transports         VARCHAR(100)    NOT NULL,
    backup_eligible    BOOLEAN         NOT NULL,
    backed_up          BOOLEAN         NOT NULL,
    attestation_object BLOB            NOT NULL,
    attestation_client BLOB            NOT NULL,
    created_at         DATETIME(6)     NOT NULL,
    last_used_at       DATETIME(6)     NOT NULL,
    -- When a count that went backwards showed that somebody has a copy; it opens nothing from then on.
    copied_at          DATETIME(6),
    PRIMARY KEY (credential_id),
    CONSTRAINT passkey_handle FOREIGN KEY (handle) REFERENCES passkey_owner (handle)
);

-- Authenticators of staff. The secret is encrypted; no code of a step up to the last used one counts again.
CREATE TABLE totp (
    account   VARCHAR(40)    NOT NULL,
    secret    VARBINARY(255) NOT NULL,
    last_step BIGINT         NOT NULL,
    set_at    DATETIME(6)    NOT NULL,
    PRIMARY KEY (account),
    CONSTRAINT totp_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
);

-- Keyed fingerprints of the codes that were not used yet.
CREATE TABLE recovery_code (
    account    VARCHAR(40) NOT NULL,
    code_index BINARY(16)  NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (account, code_index),
    CONSTRAINT recovery_code_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
);
