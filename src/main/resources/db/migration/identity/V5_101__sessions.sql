-- Where somebody is signed in, on whichever node. The id is not the cookie's: who reads this table can take over nothing.
CREATE TABLE signed_in_session (
    id           BINARY(16)  NOT NULL,
    account      VARCHAR(60) NOT NULL,
    user_group   VARCHAR(10) NOT NULL,
    browser      VARCHAR(20) NOT NULL,
    device       VARCHAR(20) NOT NULL,
    address      VARCHAR(45) NOT NULL,
    started_at   DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NOT NULL,
    ended_at     DATETIME(6) NULL,
    ended_why    VARCHAR(20) NULL,
    PRIMARY KEY (id),
    INDEX signed_in_session_account (account, ended_at),
    INDEX signed_in_session_use (ended_at, user_group, last_used_at)
);

-- A password that the portal made was seen by whoever handed it over: its owner chooses another at the first sign-in.
ALTER TABLE account ADD COLUMN password_due BOOLEAN NOT NULL DEFAULT FALSE;
