package cn.jingka.portal.reimbursement.internal.feed;

import static cn.jingka.portal.testing.FeedClient.counts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.FeedClient;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** formats.md §2: a reversal cancels a settlement whole, before or after that has come. */
class FeedReversalTest extends PortalIntegrationTest {

    private static final String ANNA = MembersFixture.identityNumber(900_001);
    private static final String BERT = MembersFixture.identityNumber(900_002);

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    private FeedClient feed;

    @BeforeEach
    void knowAnna() {
        feed = new FeedClient(url("/api/v1/medical-feed"), "svc-feed");
        members.newPerson("U0001").document(ANNA).create();
    }

    private static String line(String id, String person, String amount, String statusAndTarget) {
        return "%s,%s,OUTPATIENT,2014-02-03,,H001,%s,%s,0,%s,%s"
                .formatted(id, person, amount, amount, amount, statusAndTarget);
    }

    private static String visit(String id) {
        return line(id, ANNA, "10.00", "NORMAL,");
    }

    private static String reversal(String id, String target) {
        return line(id, ANNA, "10.00", "REVERSAL," + target);
    }

    private List<String> cancelled() {
        return jdbc.sql("SELECT reverses FROM feed_reversal WHERE valid ORDER BY reverses")
                .query(String.class)
                .list();
    }

    @Test
    void aReversalMayComeBeforeOrAfterItsTargetInOneFileOrInSeveral() {
        feed.importLines(reversal("R1", "N1"), visit("N1"), visit("N2"), reversal("R3", "N3"));
        assertThat(cancelled()).containsExactly("N1");

        assertThat(counts(feed.importLines(reversal("R2", "N2"), visit("N3"))))
                .isEqualTo("DONE: 2 accepted, 0 duplicates, 0 set aside, 0 rejected");
        assertThat(cancelled()).containsExactly("N1", "N2", "N3");
    }

    @Test
    void aReversalThatDoesNotFitItsTargetIsRejected() {
        JsonNode end = feed.importLines(
                visit("N1"),
                visit("N2"),
                visit("N3"),
                line("R1", BERT, "10.00", "REVERSAL,N1"),
                line("R2", ANNA, "10.01", "REVERSAL,N2"),
                reversal("R3", "N3"),
                reversal("R4", "N3"),
                reversal("R5", "R3"));

        assertThat(counts(end)).isEqualTo("DONE: 4 accepted, 0 duplicates, 0 set aside, 4 rejected");
        assertThat(cancelled()).containsExactly("N3");
        assertThat(feed.rejected(end.get("batchId").asLong()).lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("R1,")
                                .endsWith(",5,Settlement N1 belongs to another person"),
                        line -> assertThat(line)
                                .startsWith("R2,")
                                .endsWith(",6,The amounts differ from those of the reversed settlement N2"),
                        line -> assertThat(line)
                                .startsWith("R4,")
                                .endsWith(",8,Settlement N3 has been reversed already"),
                        line -> assertThat(line)
                                .startsWith("R5,")
                                .endsWith(",9,Settlement R3 is itself a reversal and can't be reversed"));
    }

    @Test
    void aReversalFoundWrongWhenItsTargetComesIsRejectedInItsOwnBatch() {
        long early = feed.importLines(
                        line("R1", BERT, "10.00", "REVERSAL,N1"),
                        line("R2", ANNA, "99.00", "REVERSAL,N1"),
                        reversal("R3", "N1"))
                .get("batchId")
                .asLong();
        assertThat(counts(feed.progress(early))).isEqualTo("DONE: 2 accepted, 0 duplicates, 1 set aside, 0 rejected");

        assertThat(counts(feed.importLines(visit("N1"))))
                .isEqualTo("DONE: 1 accepted, 0 duplicates, 0 set aside, 0 rejected");

        assertThat(counts(feed.progress(early))).isEqualTo("DONE: 1 accepted, 0 duplicates, 0 set aside, 2 rejected");
        assertThat(cancelled()).containsExactly("N1");
        assertThat(feed.rejected(early)).contains("R1," + BERT, "R2," + ANNA, "another person", "amounts differ");
    }

    @Test
    void aSecondReversalOfOneTargetIsRejectedInALaterFileToo() {
        feed.importLines(visit("N1"), reversal("R1", "N1"), reversal("R2", "N2"));

        assertThat(counts(feed.importLines(reversal("R3", "N1"), reversal("R4", "N2"))))
                .isEqualTo("DONE: 0 accepted, 0 duplicates, 0 set aside, 2 rejected");
    }
}
