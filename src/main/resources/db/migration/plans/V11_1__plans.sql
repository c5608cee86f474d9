-- One enrolment per person, plan and term (PLAN-1): the primary key says so.
CREATE TABLE plan_enrolment (
    person_id    BIGINT       NOT NULL,
    plan         VARCHAR(40)  NOT NULL,
    term         SMALLINT     NOT NULL,
    unit_code    VARCHAR(20)  NOT NULL,
    -- As the unit was called when it enrolled the person.
    unit_name    VARCHAR(200) NOT NULL,
    covered_from DATE         NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    recorded_by  VARCHAR(100) NOT NULL,
    PRIMARY KEY (person_id, plan, term),
    INDEX plan_enrolment_unit (unit_code, plan, term),
    INDEX plan_enrolment_term (term, unit_code, plan)
);

CREATE SEQUENCE plan_fee_payment_seq START WITH 1 INCREMENT BY 1 CACHE 100;

-- Fees that units paid; a mistake is corrected by a row with the opposite amount.
CREATE TABLE plan_fee_payment (
    id          BIGINT       NOT NULL PRIMARY KEY,
    unit_code   VARCHAR(20)  NOT NULL,
    plan        VARCHAR(40)  NOT NULL,
    term        SMALLINT     NOT NULL,
    amount_fen  BIGINT       NOT NULL CHECK (amount_fen <> 0),
    paid_on     DATE         NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by VARCHAR(100) NOT NULL,
    by_name     VARCHAR(100) NOT NULL,
    INDEX plan_fee_payment_term (term, unit_code, plan)
);
