-- A term's roster as it was counted when its window had passed (PROT-2); never changed afterwards.
CREATE TABLE protection_roster (
    term_year      INT          NOT NULL PRIMARY KEY,
    closed_at      DATETIME(6)  NOT NULL,
    closed_by      VARCHAR(100) NOT NULL,
    closed_by_name VARCHAR(100) NOT NULL,
    heads          BIGINT       NOT NULL,
    per_member_fen BIGINT       NOT NULL,
    funding_fen    BIGINT       NOT NULL
);

CREATE TABLE protection_roster_unit (
    term_year INT          NOT NULL,
    unit_code VARCHAR(20)  NOT NULL,
    unit_name VARCHAR(200) NOT NULL,
    heads     BIGINT       NOT NULL,
    additions BIGINT       NOT NULL,
    removals  BIGINT       NOT NULL,
    late      BIGINT       NOT NULL,
    PRIMARY KEY (term_year, unit_code),
    FOREIGN KEY (term_year) REFERENCES protection_roster (term_year)
);

-- The code itself is made from the key file and never stored: who reads this table can't make a certificate.
CREATE TABLE protection_certificate (
    code_hash BINARY(32)  NOT NULL PRIMARY KEY,
    person_id BIGINT      NOT NULL,
    term_year INT         NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    UNIQUE INDEX protection_certificate_person (person_id, term_year)
);
