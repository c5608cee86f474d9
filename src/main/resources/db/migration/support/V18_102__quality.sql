-- Quality samples: calls drawn by lot from a week's ended calls of each agent, and how they were judged.
CREATE SEQUENCE support_quality_seq INCREMENT BY 1;

CREATE TABLE support_quality_draw (
    monday   DATE         NOT NULL PRIMARY KEY,
    -- The lot: with it anybody can draw the same calls again.
    seed     BIGINT       NOT NULL,
    percent  INT          NOT NULL,
    drawn_at DATETIME(6)  NOT NULL,
    drawn_by VARCHAR(100) NOT NULL
);

CREATE TABLE support_quality_sample (
    id             BIGINT       NOT NULL PRIMARY KEY,
    monday         DATE         NOT NULL,
    call_number    VARCHAR(30)  NOT NULL,
    agent          VARCHAR(100) NOT NULL,
    version        INT          NOT NULL,
    -- criterion=points, comma-separated; empty until it is judged
    points         VARCHAR(200) NOT NULL,
    remarks        BLOB,
    judged_at      DATETIME(6),
    judged_by      VARCHAR(100),
    judged_by_name VARCHAR(100),
    comment        BLOB,
    commented_at   DATETIME(6),
    UNIQUE INDEX support_quality_sample_call (call_number),
    INDEX support_quality_sample_agent (agent, judged_at),
    INDEX support_quality_sample_open (judged_at, monday),
    FOREIGN KEY (monday) REFERENCES support_quality_draw (monday)
);
