-- Where a message leads to in the portal.
ALTER TABLE notice ADD COLUMN route VARCHAR(200);

-- news: how many messages an SMS about news tells of (null: no news). told_by: the SMS that tells of this message too.
ALTER TABLE sms ADD COLUMN news INT, ADD COLUMN told_by BIGINT;

-- A message to a number that is no member's: it stands in nobody's inbox, so its number and words are kept here.
CREATE TABLE sms_to_number (
    sms_id      BIGINT        NOT NULL PRIMARY KEY,
    message_key VARCHAR(150)  NOT NULL,
    number      VARBINARY(200) NOT NULL,
    text_key    VARCHAR(100)  NOT NULL,
    arguments   VARCHAR(2000) NOT NULL,
    UNIQUE INDEX sms_to_number_key (message_key)
);

-- Who has news that is still held back, and until when; the row is what nodes claim, so one person's news stay together.
CREATE TABLE news_digest (
    person_id BIGINT      NOT NULL PRIMARY KEY,
    due_at    DATETIME(6) NOT NULL,
    INDEX news_digest_due (due_at)
);

-- How a member wants to hear of news; without a row: by SMS too.
CREATE TABLE news_preference (
    person_id  BIGINT      NOT NULL PRIMARY KEY,
    channel    VARCHAR(20) NOT NULL,
    changed_at DATETIME(6) NOT NULL
);
