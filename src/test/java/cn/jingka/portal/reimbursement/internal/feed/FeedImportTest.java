package cn.jingka.portal.reimbursement.internal.feed;

import static cn.jingka.portal.testing.FeedClient.counts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.testing.FeedClient;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.SharedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** formats.md §2, over the wire and on a real database. */
class FeedImportTest extends PortalIntegrationTest {

    private static final String ANNA = MembersFixture.identityNumber(900_001);
    private static final String BERT = MembersFixture.identityNumber(900_002);

    @Value("${portal.data-dir}")
    private Path dataFolder;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FeedRemainders remainders;

    @Autowired
    private Eligibility eligibility;

    private FeedClient feed;

    @BeforeEach
    void knowAnnaAndBert() {
        feed = new FeedClient(url("/api/v1/medical-feed"), "svc-feed");
        members.newPerson("U0001").document(ANNA).create();
        members.newPerson("U0001").document(BERT).notInsured().create();
    }

    private static String visit(String id, String person, String selfPayOne) {
        return "%s,%s,OUTPATIENT,2014-02-03,,H001,900.00,%s,0.00,%s,NORMAL,"
                .formatted(id, person, selfPayOne, selfPayOne);
    }

    private static String reversal(String id, String person, String selfPayOne, String reverses) {
        return "%s,%s,OUTPATIENT,2014-05-06,,H001,900.00,%s,0.00,%s,REVERSAL,%s"
                .formatted(id, person, selfPayOne, selfPayOne, reverses);
    }

    @Test
    void aLineIsAcceptedADuplicateSetAsideOrRejected() {
        JsonNode end = feed.importLines(
                visit("A1", ANNA, "5000.00").replace("900.00", "6000.00"),
                "A2,%s,INPATIENT,2014-03-01,2014-03-09,H002,9000,4000.5,1000.50,3000,NORMAL,".formatted(BERT),
                visit("A3", "P1234567", "10.00"),
                visit("A1", ANNA, "5000.00").replace("900.00", "6000"),
                visit("A1", ANNA, "5000.01").replace("900.00", "6000.00"));

        assertThat(counts(end)).isEqualTo("DONE: 2 accepted, 1 duplicates, 1 set aside, 1 rejected");
        assertThat(table())
                .containsExactly(
                        "A1 0 0 2014-02-03 null 2014-02-03 H001 600000 500000 0 500000 null",
                        "A2 1 0 2014-03-01 2014-03-09 2014-03-09 H002 900000 400050 100050 300000 null",
                        "A3 0 0 2014-02-03 null 2014-02-03 H001 90000 1000 0 1000 null");
        assertThat(feed.rejected(end.get("batchId").asLong()))
                .contains("6,Settlement A1 stands with other content in line 2 of import");
    }

    @Test
    void theSameFileAgainIsAllDuplicatesAndChangesNothing() {
        String[] lines = IntStream.range(0, 1200)
                .mapToObj(i -> visit("S" + i, i % 2 == 0 ? ANNA : "X" + i, "1.00"))
                .toArray(String[]::new);
        assertThat(counts(feed.importLines(lines)))
                .isEqualTo("DONE: 600 accepted, 0 duplicates, 600 set aside, 0 rejected");
        List<String> before = table();

        assertThat(counts(feed.importLines(lines)))
                .isEqualTo("DONE: 0 accepted, 1200 duplicates, 0 set aside, 0 rejected");
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void linesSetAsideCountOnceTheRosterKnowsThePerson() {
        long batch = feed.importLines(visit("A1", "P1234567", "10.00"))
                .get("batchId")
                .asLong();
        assertThat(stillSetAside(batch)).isEqualTo(1);

        members.newPerson("U0001").document("P1234567").create();

        assertThat(stillSetAside(batch)).isZero();
        assertThat(counts(feed.importLines(visit("A2", "P1234567", "10.00"))))
                .isEqualTo("DONE: 1 accepted, 0 duplicates, 0 set aside, 0 rejected");
    }

    private long stillSetAside(long batch) {
        return remainders.setAside(batch).keySet().stream()
                .filter(document -> !eligibility.known(List.of(document)).contains(document))
                .count();
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            lines.add(visit("N" + i, i % 3 == 0 ? BERT : ANNA, i + ".10"));
            if (i % 4 == 0) {
                lines.add(reversal("R" + i, i % 3 == 0 ? BERT : ANNA, i + ".10", "N" + i));
            }
            if (i % 20 == 0) {
                lines.add(reversal("Q" + i, i % 3 == 0 ? BERT : ANNA, i + ".10", "N" + i));
                lines.add(reversal("B" + i, ANNA, "800.00", "N" + i));
            }
        }
        String straight = counts(feed.importLines(lines.toArray(String[]::new)));
        List<String> expected = table();
        emptyFeed();
        Collections.shuffle(lines, new Random(7));

        assertThat(counts(feed.importLines(lines.toArray(String[]::new)))).isEqualTo(straight);
        assertThat(table()).isEqualTo(expected);
        assertThat(straight).isEqualTo("DONE: 1125 accepted, 0 duplicates, 0 set aside, 90 rejected");
    }

    private void emptyFeed() {
        for (String table : List.of("feed_line", "feed_reversal", "feed_set_aside", "feed_rejected", "feed_batch")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void theSampleFeedIsAcceptedWhole() throws IOException {
        Path sample = SharedFolder.need("samples/feed.csv");

        JsonNode end = feed.importFile("feed.csv.gz", FeedClient.gzip(Files.readAllBytes(sample)));

        assertThat(counts(end)).isEqualTo("DONE: 0 accepted, 0 duplicates, 2746 set aside, 0 rejected");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM feed_reversal WHERE valid")
                        .query(Long.class)
                        .single())
                .isEqualTo(22);
        assertThat(counts(feed.importFile("feed.csv", Files.readAllBytes(sample))))
                .isEqualTo("DONE: 0 accepted, 2746 duplicates, 0 set aside, 0 rejected");
    }

    @Test
    void uploadedFilesAreGoneOnceTheyAreImported() throws IOException {
        // Another test's upload may lie there still: its batch was emptied away before it was imported.
        List<Path> before = uploadedFiles();
        long batch = feed.importLines(visit("A1", ANNA, "1.00")).get("batchId").asLong();
        feed.importFile("broken.csv", "nonsense\n".getBytes(StandardCharsets.UTF_8));

        Awaitility.await().untilAsserted(() -> assertThat(before).containsAll(uploadedFiles()));
        assertThat(jdbc.sql("SELECT stored_name FROM feed_batch WHERE id = ?")
                        .params(batch)
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
    }

    private List<Path> uploadedFiles() throws IOException {
        Path folder = dataFolder.resolve("feed");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void onlyTheFeedsAccountMaySendAndRead() {
        FeedClient bank = new FeedClient(url("/api/v1/medical-feed"), "svc-bank");
        assertThat(bank.post("feed.csv", FeedClient.HEADER.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bank.get("/1").statusCode()).isEqualTo(403);
        assertThat(bank.get("/1/rejected.csv").statusCode()).isEqualTo(403);
        assertThat(feed.get("/999999").statusCode()).isEqualTo(404);
        assertThat(feed.get("/999999").body()).contains("no import with the number 999999");
        assertThat(feed.get("/999999/rejected.csv").statusCode()).isEqualTo(404);
    }

    private List<String> table() {
        return jdbc.sql("""
                        SELECT settlement_id, channel, status, service_date, discharge_date, counting_date, hospital_code,
                            total_fen, in_scope_fen, fund_paid_fen, self_pay_one_fen, reverses
                        FROM feed_line ORDER BY settlement_id
                        """)
                .query((row, n) -> IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> {
                            try {
                                return String.valueOf(row.getString(i));
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .collect(Collectors.joining(" ")))
                .list();
    }

    static byte[] file(String... lines) {
        return (FeedClient.HEADER
                        + Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
