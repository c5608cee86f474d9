package cn.jingka.portal.reimbursement.internal.feed;

import static cn.jingka.portal.testing.FeedClient.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.testing.FeedClient;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** Wrong lines come back with place and reason, wrong files are refused with place and reason (formats.md). */
class FeedRejectionTest extends PortalIntegrationTest {

    private static final String GOOD =
            "A1,110101197001011234,OUTPATIENT,2014-02-03,,H001,20.00,10.00,4.00,6.00,NORMAL,";

    @Autowired
    private JdbcClient jdbc;

    private FeedClient feed;

    @BeforeEach
    void open() {
        feed = new FeedClient(url("/api/v1/medical-feed"), "svc-feed");
    }

    /** What is changed in a good line, and the reason it is then rejected for. */
    private static final String[][] WRONG = {
        {"A1,", ",", "settlement_id is missing"},
        {"A1,", "A".repeat(33) + ",", "settlement_id is longer than 32 characters"},
        {"A1,", " A1,", "settlement_id begins or ends with a blank"},
        {"110101197001011234", "", "id_number is missing"},
        {"110101197001011234", "1.10101197001011E+17", "lost digits; please enter the complete number"},
        {"110101197001011234", "110101 19700101", "id_number may consist of letters and digits only"},
        {"OUTPATIENT", "", "channel is missing"},
        {"OUTPATIENT", "outpatient", "channel must be OUTPATIENT or INPATIENT"},
        {"2014-02-03", "", "service_date is missing"},
        {"2014-02-03", "03/02/2014", "service_date is not a date"},
        {"2014-02-03", "2014-02-30", "service_date names a day that is not in the calendar"},
        {"2014-02-03,", "2014-02-03,2014-02-04", "An outpatient line must not have a discharge_date"},
        {"OUTPATIENT", "INPATIENT", "discharge_date is missing"},
        {"OUTPATIENT,2014-02-03,", "INPATIENT,2014-02-03,2014-02-02", "discharge_date is before service_date"},
        {"H001", "", "hospital_code is missing"},
        {"20.00", "", "total_amount is missing"},
        {"20.00", "-20.00", "total_amount must not be negative"},
        {"20.00", "2e1", "total_amount is not an amount in yuan"},
        {"20.00", ".20", "total_amount is not an amount in yuan"},
        {"20.00", "20.", "total_amount is not an amount in yuan"},
        {"20.00", "20.000", "total_amount has more than two decimals"},
        {"20.00", "99999999999", "total_amount is too large"},
        {"20.00", "9.99", "in_scope_amount is above total_amount"},
        {"4.00", "4.01", "in_scope_amount is not the sum of fund_paid and self_pay_one"},
        {"NORMAL", "OPEN", "status must be NORMAL or REVERSAL"},
        {"NORMAL,", "NORMAL,A0", "A line with status NORMAL must not have reverses"},
        {"NORMAL,", "REVERSAL,", "reverses is missing"},
        {"NORMAL,", "REVERSAL,A1", "reverses must not be the line itself"},
        {",NORMAL,", ",NORMAL", "This line has 11 fields instead of 12"},
        {",NORMAL,", ",NORMAL,,,", "This line has 14 fields instead of 12"},
        {"H001", "H\"001", "A quotation mark stands in the wrong place"},
    };

    @Test
    void everyWrongLineComesBackWithItsNumberAndReasonAndTheGoodOnesCount() {
        List<String> lines = new ArrayList<>();
        for (String[] wrong : WRONG) {
            lines.add(GOOD.replaceFirst(wrong[0], wrong[1]));
        }
        lines.add(GOOD);

        JsonNode end = feed.importLines(lines.toArray(String[]::new));

        assertThat(counts(end))
                .isEqualTo("DONE: 0 accepted, 0 duplicates, 1 set aside, %d rejected".formatted(WRONG.length));
        String[] rejected = feed.rejected(end.get("batchId").asLong()).split("\r\n");
        assertThat(rejected[0]).isEqualTo(FeedClient.HEADER.strip() + ",line,reason");
        for (int i = 0; i < WRONG.length; i++) {
            assertThat(rejected[i + 1])
                    .contains("," + (i + 2) + ",")
                    .contains(WRONG[i][2])
                    .startsWith(lines.get(i).replaceFirst(",+$", ""));
        }
    }

    @Test
    void allReasonsOfALineAreGivenAtOnce() {
        JsonNode end =
                feed.importLines(GOOD.replace("H001", "").replace("20.00", "x").replace("NORMAL", "N"));

        assertThat(feed.rejected(end.get("batchId").asLong()))
                .contains(
                        "hospital_code is missing; total_amount is not an amount in yuan; status must be NORMAL or REVERSAL");
    }

    @Test
    void theFileOfRejectedLinesCanBeCorrectedAndSentAgain() {
        JsonNode end = feed.importLines(
                GOOD.replace("H001", "\"H,\"\"1\"\"\"").replace("10.00", "10.01"),
                GOOD.replace("A1", "A2").replace("4.00", "4.01"));
        String corrected = feed.rejected(end.get("batchId").asLong())
                .replace("10.01", "10.00")
                .replace("4.01", "4.00");

        assertThat(counts(feed.importFile("corrected.csv", corrected.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("DONE: 0 accepted, 0 duplicates, 2 set aside, 0 rejected");
        assertThat(jdbc.sql("SELECT hospital_code FROM feed_line ORDER BY settlement_id")
                        .query(String.class)
                        .list())
                .containsExactly("H,\"1\"", "H001");
    }

    @Test
    void whatWasRejectedIsStoredEncrypted() {
        feed.importLines(GOOD.replace("10.00", "10.01"));

        assertThat(jdbc.sql("SELECT original FROM feed_rejected")
                        .query(byte[].class)
                        .single())
                .satisfies(stored -> assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                        .doesNotContain("11010119"));
    }

    @Test
    void columnsMayStandInAnyOrderBehindAByteOrderMark() {
        String file =
                "\ufeffreverses,status,self_pay_one,fund_paid,in_scope_amount,total_amount,hospital_code,discharge_date,"
                        + "service_date,channel,id_number,settlement_id\r\n,NORMAL,6,4,10,20,H001,,2014-02-03,OUTPATIENT,P1,A1\r\n"
                        + ",NORMAL,6,4,10,20,,,2014-02-03,OUTPATIENT,P1,A2\r\n";

        JsonNode end = feed.importFile("feed.csv", file.getBytes(StandardCharsets.UTF_8));

        assertThat(counts(end)).isEqualTo("DONE: 0 accepted, 0 duplicates, 1 set aside, 1 rejected");
        assertThat(feed.rejected(end.get("batchId").asLong()))
                .startsWith("reverses,status,")
                .contains("\r\n,NORMAL,6,4,10,20,,,2014-02-03,OUTPATIENT,P1,A2,3,hospital_code is missing\r\n");
    }

    @Test
    void aHeaderThatDoesNotFitIsRefusedNamingTheColumns() {
        assertRefused("x.csv", "a;b;c\n", "The header lacks these columns: settlement_id, id_number");
        assertRefused(
                "x.csv", FeedClient.HEADER.replace("fund_paid,", ""), "The header lacks these columns: fund_paid");
        assertRefused("x.csv", FeedClient.HEADER.replace("fund_paid,", "fund_paid,tip,"), "unknown columns: tip");
        assertRefused(
                "x.csv", FeedClient.HEADER.replace("fund_paid,", "fund_paid,fund_paid,"), "more than once: fund_paid");
    }

    @Test
    void aFileWithTheHeaderAloneIsDoneWithNothingInIt() {
        assertThat(counts(feed.importFile("x.csv", FeedClient.HEADER.strip().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("DONE: 0 accepted, 0 duplicates, 0 set aside, 0 rejected");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(feed.post("x.csv", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(feed.post("x.csv", new byte[0]).body()).contains("The file is empty");
        assertRefused("x.csv", "\n\n", "The file is empty");
        assertRefused("x.csv.gz", FeedClient.gzip(new byte[0]), "The file is empty");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedNamingLineAndByte() {
        byte[] gbk = (FeedClient.HEADER + GOOD + "\n" + GOOD.replace("H001", "京")).getBytes(Charset.forName("GBK"));
        int place = (FeedClient.HEADER + GOOD + "\n" + GOOD).indexOf("H001", FeedClient.HEADER.length() + GOOD.length())
                + 1;

        assertRefused("x.csv", gbk, "Line 3 (byte " + place + " of the file) is not UTF-8");
        assertRefused("x.csv", FeedClient.HEADER.getBytes(StandardCharsets.UTF_16), "Line 1 (byte 1 of the file)");
        assertRefused("x.csv", new byte[] {'a', (byte) 0xe4, (byte) 0xbd}, "Line 1 (byte 3 of the file)");
    }

    @Test
    void aDamagedCompressedFileIsRefusedAndLeavesNothing() {
        StringBuilder lines = new StringBuilder(FeedClient.HEADER);
        for (int i = 0; i < 5000; i++) {
            lines.append(GOOD.replace("A1", "A" + Integer.toHexString(i * 7919)))
                    .append('\n');
        }
        byte[] gzip = FeedClient.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));

        assertRefused(
                "x.csv.gz",
                Arrays.copyOf(gzip, gzip.length / 2),
                "The compressed file is incomplete and breaks off in line ");
        gzip[gzip.length - 6] ^= 1;
        assertRefused("x.csv.gz", gzip, "The compressed file is damaged near line 5002");
        assertThat(feed.post("x.csv.gz", FeedClient.HEADER.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("its content is not gzip");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM feed_line").query(Long.class).single())
                .isZero();
    }

    @Test
    void aQuotationMarkWithoutEndIsRefusedNamingItsLine() {
        assertRefused(
                "x.csv",
                FeedClient.HEADER + GOOD + "\n" + GOOD.replace("H001", "\"H001") + "\n" + GOOD,
                "The quotation mark opened in line 3 is never closed");
    }

    @Test
    void aFileAboveTheLimitIsRefusedPackedOrPlain(@TempDir Path folder) throws IOException {
        FeedProperties properties = new FeedProperties(folder, 500, DataSize.ofKilobytes(64), Duration.ofSeconds(1));
        FeedFolder files = new FeedFolder(properties, folder);
        byte[] large = "a,b\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

        String packed = files.store("x.csv.gz", -1, new ByteArrayInputStream(FeedClient.gzip(large)));
        assertThatThrownBy(() -> new FeedCheck(files, properties).check(packed))
                .isInstanceOf(DomainException.class)
                .hasMessage("feed.error.tooLarge");
        files.delete(packed);
        assertThatThrownBy(() -> files.store("x.csv", large.length, new ByteArrayInputStream(large)))
                .hasMessage("feed.error.tooLarge");
        assertThatThrownBy(() -> files.store("x.csv", -1, new ByteArrayInputStream(large)))
                .hasMessage("feed.error.tooLarge");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileThatLostItsBatchIsDeletedAfterADay(@TempDir Path folder) throws IOException {
        FeedFolder files = new FeedFolder(
                new FeedProperties(folder, 500, DataSize.ofKilobytes(64), Duration.ofSeconds(1)), folder);
        String lost = files.store("x.csv", -1, new ByteArrayInputStream(new byte[] {'a'}));
        String wanted = files.store("x.csv", -1, new ByteArrayInputStream(new byte[] {'a'}));
        Instant stored = Files.getLastModifiedTime(folder.resolve(lost)).toInstant();
        assertThat(Files.getPosixFilePermissions(folder.resolve(lost)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

        files.deleteOlderThan(stored.minusSeconds(1), Set.of(wanted));
        assertThat(files.has(lost)).isTrue();
        files.deleteOlderThan(stored.plusSeconds(60), Set.of(wanted));
        assertThat(files.has(lost)).isFalse();
        assertThat(files.has(wanted)).isTrue();
    }

    private void assertRefused(String name, String content, String message) {
        assertRefused(name, content.getBytes(StandardCharsets.UTF_8), message);
    }

    private void assertRefused(String name, byte[] content, String message) {
        JsonNode end = feed.importFile(name, content);
        assertThat(counts(end)).isEqualTo("FAILED: 0 accepted, 0 duplicates, 0 set aside, 0 rejected");
        assertThat(end.get("error").asString()).contains(message);
    }
}
