-- Staff and service accounts. The name is what audit trails and approvals quote, so it is the key and never changes.
CREATE TABLE account (
    name          VARCHAR(40)  NOT NULL,
    display_name  VARCHAR(60)  NOT NULL,
    password_hash VARCHAR(120) NOT NULL,
    enabled       BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    version       INT          NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE account_authority (
    account   VARCHAR(40) NOT NULL,
    authority VARCHAR(40) NOT NULL,
    PRIMARY KEY (account, authority),
    CONSTRAINT account_authority_account FOREIGN KEY (account) REFERENCES account (name)
);

CREATE TABLE account_unit (
    account   VARCHAR(40) NOT NULL,
    unit_code VARCHAR(40) NOT NULL,
    PRIMARY KEY (account, unit_code),
    CONSTRAINT account_unit_account FOREIGN KEY (account) REFERENCES account (name)
);

-- One row for each attempt that is limited (codes asked for, wrong passwords, cards tried); the subject is a keyed fingerprint.
CREATE TABLE sign_in_attempt (
    id           BINARY(16)  NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    subject      BINARY(16)  NOT NULL,
    attempted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX sign_in_attempt_subject (kind, subject, attempted_at),
    INDEX sign_in_attempt_time (attempted_at)
);

-- One-time codes: neither the code nor the number stands here, only fingerprints of session and of session, number and code.
CREATE TABLE sign_in_code (
    session_index BINARY(16)  NOT NULL,
    code_index    BINARY(16)  NOT NULL,
    expires_at    DATETIME(6) NOT NULL,
    tries         INT         NOT NULL,
    PRIMARY KEY (session_index),
    INDEX sign_in_code_expiry (expires_at)
);

-- With which number a person has once been identified by card and document.
CREATE TABLE identified_number (
    person_id     BIGINT      NOT NULL,
    number_index  BINARY(16)  NOT NULL,
    identified_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, number_index)
);
