package cn.jingka.portal.claims.internal.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.ExpectedTime;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.testing.MutableClock;
import cn.jingka.portal.testing.TestKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpectedTimesTest extends ReviewDeskTestBase {

    @Autowired
    private ExpectedTimes expected;

    @Test
    void thirtyFinishedCasesGiveARangeAndFewerGiveNone() {
        for (int i = 0; i < 29; i++) {
            finished(i, 1 + i % 5, 0);
        }
        assertThat(expected.of(TestKind.CODE)).isEmpty();

        finished(29, 5, 0);

        assertThat(expected.of(TestKind.CODE)).contains(new ExpectedTime(2, 4, 30));
        assertThat(expected.of("OTHER")).isEmpty();
    }

    @Test
    void theTimeWithTheFilerDoesNotCount() {
        for (int i = 0; i < 30; i++) {
            finished(i, 1, 7);
        }
        assertThat(expected.of(TestKind.CODE)).contains(new ExpectedTime(1, 1, 30));
    }

    /** Handed in on a Monday, decided after some days within the week, or a pause of whole weeks with the filer later. */
    private void finished(int number, int days, int pauseDays) {
        Instant start = MutableClock.START;
        Instant asked = start.plus(Duration.ofHours(1));
        Instant back = asked.plus(Duration.ofDays(pauseDays));
        Instant decided = back.plus(Duration.ofDays(days > 4 ? 7 : days));
        long id = 900_000 + number;
        jdbc.sql("""
                        INSERT INTO claim_case (id, reference, kind, state, version, person_id, unit_code, unit_name, filed_by_officer,
                            filed_by, created_at, changed_at, submitted_at, decided_at, answers)
                        VALUES (?, ?, ?, 'CLOSED', 1, 1, 'U0001', 'U', FALSE, 'member:1', ?, ?, ?, ?, '')
                        """)
                .params(
                        id,
                        "X" + id,
                        TestKind.CODE,
                        Utc.column(start),
                        Utc.column(decided),
                        Utc.column(start),
                        Utc.column(decided))
                .update();
        move(id, 0, CaseState.DRAFT, CaseState.AT_UNIT, start);
        move(id, 1, CaseState.AT_UNIT, CaseState.MORE_NEEDED, asked);
        move(id, 2, CaseState.MORE_NEEDED, CaseState.IN_REVIEW, back);
        move(id, 3, CaseState.IN_REVIEW, CaseState.DECIDED, decided);
    }

    private void move(long id, int ordinal, CaseState from, CaseState to, Instant at) {
        jdbc.sql("INSERT INTO claim_move VALUES (?, ?, ?, ?, ?, 'a', 'a', 'PORTAL', NULL)")
                .params(id, ordinal, from.name(), to.name(), Utc.column(at))
                .update();
    }
}
