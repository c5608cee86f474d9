-- What can be signed up for, as those who signed up were last told. The row is written first by whoever changes who takes part:
-- that serialises them, also across the nodes of a cluster.
CREATE TABLE bulletin_event (
    notice_id      VARCHAR(80)  NOT NULL PRIMARY KEY,
    state          VARCHAR(12)  NOT NULL,
    revision       INT          NOT NULL,
    content        MEDIUMTEXT   NOT NULL,
    -- The last day on which the notice is to be shown: gone before that day, it was withdrawn.
    shown_until    DATE,
    ends_at        DATETIME(6),
    called_off_why VARCHAR(200),
    -- The day of the event of which those with a seat were reminded last.
    reminded_of    DATE,
    version        BIGINT       NOT NULL,
    INDEX bulletin_event_state (state, ends_at)
);

CREATE SEQUENCE bulletin_sign_up_seq START WITH 1 INCREMENT BY 1 CACHE 100;

CREATE TABLE bulletin_sign_up (
    notice_id VARCHAR(80) NOT NULL,
    person_id BIGINT      NOT NULL,
    -- The order in which people signed up; new each time that somebody signs up again.
    line      BIGINT      NOT NULL,
    state     VARCHAR(12) NOT NULL,
    since     DATETIME(6) NOT NULL,
    PRIMARY KEY (notice_id, person_id),
    UNIQUE INDEX bulletin_sign_up_line (line),
    INDEX bulletin_sign_up_order (notice_id, state, line),
    INDEX bulletin_sign_up_person (person_id)
);

CREATE TABLE bulletin_course_progress (
    person_id  BIGINT      NOT NULL,
    course_id  VARCHAR(80) NOT NULL,
    chapter    VARCHAR(80) NOT NULL,
    position_s INT         NOT NULL,
    -- The furthest that was reached, in percent of the chapter.
    percent    TINYINT     NOT NULL,
    at         DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, course_id, chapter)
);
