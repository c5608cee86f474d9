package cn.jingka.portal.reimbursement.internal.feed;

import static cn.jingka.portal.testing.FeedClient.counts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.FeedClient;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import that is cut off in the middle goes on behind the last stored chunk; nothing is lost or stored twice. */
class FeedResumeTest extends PortalIntegrationTest {

    private static final int LINES = 2_300;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anImportCutOffBetweenTwoChunksGoesOnWhereItStood() throws SQLException {
        FeedClient feed = new FeedClient(url("/api/v1/medical-feed"), "svc-feed");
        String[] lines = new String[LINES];
        for (int i = 0; i < LINES; i++) {
            String amount = i % 10 == 9 ? "1.001" : "1.00";
            lines[i] =
                    "S%d,P%d,OUTPATIENT,2014-02-03,,H001,9.00,%s,0.00,%s,NORMAL,".formatted(i, i % 50, amount, amount);
        }
        long batch;
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            // Line 1,201 is of the third chunk: it can't be stored while another transaction holds its id.
            statement.executeUpdate("""
                    INSERT INTO feed_line VALUES ('S1200', UNHEX(REPEAT('0', 32)), 0, 0, '2014-01-01', NULL, '2014-01-01', 'H',
                        1, 1, 0, 1, NULL, 0, 0)
                    """);
            batch = feed.submit("feed.csv.gz", FeedClient.gzip(FeedImportTest.file(lines)));
            List<Long> stuck =
                    Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::loading, found -> !found.isEmpty());
            assertThat(counts(feed.progress(batch)))
                    .isEqualTo("RUNNING: 0 accepted, 0 duplicates, 900 set aside, 100 rejected");

            // The connection dies under the import, as it does when the program is killed.
            statement.execute("KILL CONNECTION " + stuck.getFirst());
            Awaitility.await().until(this::loading, found -> !found.equals(stuck));
            blocker.rollback();
        }

        assertThat(counts(feed.await(batch))).isEqualTo("DONE: 0 accepted, 0 duplicates, 2070 set aside, 230 rejected");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM feed_line").query(Long.class).single())
                .isEqualTo(2_070);
        assertThat(jdbc.sql("SELECT SUM(line_count) FROM feed_set_aside")
                        .query(Long.class)
                        .single())
                .isEqualTo(2_070);
        assertThat(feed.rejected(batch).lines().count()).isEqualTo(231);
        assertThat(jdbc.sql("SELECT line_number FROM feed_line WHERE settlement_id = 'S2298'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2_300);
    }

    private List<Long> loading() {
        return jdbc.sql(
                        "SELECT id FROM information_schema.processlist WHERE info LIKE 'LOAD DATA LOCAL%' AND time_ms > 20")
                .query(Long.class)
                .list();
    }
}
