-- Which articles answered in which call, and what agents think of articles. The articles themselves are published content.
CREATE SEQUENCE support_knowledge_seq INCREMENT BY 1;

CREATE TABLE support_knowledge_use (
    call_number VARCHAR(30)  NOT NULL,
    article     VARCHAR(60)  NOT NULL,
    revision    INT          NOT NULL,
    agent       VARCHAR(100) NOT NULL,
    used_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (call_number, article),
    INDEX support_knowledge_use_article (article)
);

CREATE TABLE support_knowledge_feedback (
    id            BIGINT        NOT NULL PRIMARY KEY,
    article       VARCHAR(60)   NOT NULL,
    revision      INT           NOT NULL,
    opinion       VARCHAR(10)   NOT NULL,
    words         VARCHAR(1000) NOT NULL,
    call_number   VARCHAR(30),
    agent         VARCHAR(100)  NOT NULL,
    agent_name    VARCHAR(100)  NOT NULL,
    given_at      DATETIME(6)   NOT NULL,
    settled_at    DATETIME(6),
    settled_by    VARCHAR(100),
    settled_words VARCHAR(1000),
    INDEX support_knowledge_feedback_article (article, opinion),
    INDEX support_knowledge_feedback_open (settled_at, given_at)
);
