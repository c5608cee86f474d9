-- A code for changing one's number. It is kept as a keyed fingerprint over person, new number and code, so the row names no number.
CREATE TABLE number_change (
    person_id     BIGINT     NOT NULL PRIMARY KEY,
    on_day        DATE       NOT NULL,
    codes         INT        NOT NULL,
    failed_proofs INT        NOT NULL,
    code_index    BINARY(16),
    expires_at    DATETIME(6),
    tries         INT        NOT NULL,
    FOREIGN KEY (person_id) REFERENCES person (id)
);
