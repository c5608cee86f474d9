package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.testing.FeedClient;
import cn.jingka.portal.testing.MembersFixture;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The import of a feed file measured against {@code LOAD DATA LOCAL INFILE} of the same lines, already read and prepared, into a
 * table of the same structure; in turns, in one run, on one database. The command stands in {@code docs/performance.md}.
 */
final class FeedImportBenchmark {

    private static final int ROUNDS = 5;
    private static final int LINES_A_PERSON = 4;
    private static final int UNKNOWN_PER_HUNDRED = 2;
    private static final int REVERSALS_PER_HUNDRED = 1;
    private static final Path FOLDER = Path.of("target/bench-portal");

    private final ConfigurableApplicationContext portal;
    private final JdbcTemplate jdbc;
    private final int lines;
    private final Path csv = FOLDER.resolve("feed.csv");
    private final Path prepared = FOLDER.resolve("feed.tsv");

    private FeedImportBenchmark(ConfigurableApplicationContext portal, int lines) {
        this.portal = portal;
        this.jdbc = portal.getBean(JdbcTemplate.class);
        this.lines = lines;
    }

    /** @param arguments how many lines; a million unless said */
    public static void main(String[] arguments) throws IOException {
        int lines = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (var portal = new SpringApplicationBuilder(PortalApplication.class)
                .run(
                        "--portal.data-dir=" + FOLDER,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        // The benchmark imports by itself; the scheduled import is not to take its files.
                        "--db-scheduler.polling-interval=1h",
                        "--db-scheduler.immediate-execution-enabled=false")) {
            new FeedImportBenchmark(portal, lines).run();
        }
    }

    private void run() throws IOException {
        makePersons();
        writeCsv();
        prepare();
        jdbc.execute("CREATE OR REPLACE TABLE feed_line_raw LIKE feed_line");
        List<Long> raw = new ArrayList<>();
        List<Long> imported = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long loading = measureRaw();
            long importing = measureImport();
            // The first round warms up.
            System.out.printf("round %d: LOAD DATA %,d ms, import %,d ms%n", round, loading, importing);
            if (round > 0) {
                raw.add(loading);
                imported.add(importing);
            }
        }
        long loading = median(raw);
        long importing = median(imported);
        System.out.printf(
                "%,d lines, median of %d: LOAD DATA %,d ms, import %,d ms, ratio %d.%02d; %,d lines a second%n",
                lines,
                ROUNDS,
                loading,
                importing,
                importing / loading,
                importing * 100 / loading % 100,
                lines * 1000L / importing);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private int persons() {
        return lines / LINES_A_PERSON;
    }

    private void makePersons() {
        PersonalDataCipher cipher = portal.getBean(PersonalDataCipher.class);
        jdbc.update("DELETE FROM person");
        List<Integer> numbers = IntStream.range(0, persons())
                .filter(person -> person % 100 >= UNKNOWN_PER_HUNDRED)
                .boxed()
                .toList();
        jdbc.batchUpdate("""
                INSERT INTO person (id, document_index, document_kind, document, name, gender, phone_state, language)
                VALUES (?, ?, 'RESIDENT_IDENTITY_CARD', 'x', '测试', 'F', 'NONE', 'zh-CN')
                """, numbers, 10_000, (statement, person) -> {
            statement.setInt(1, person + 1);
            statement.setBytes(2, cipher.documentIndex(document(person)).bytes());
        });
    }

    private static String document(int person) {
        return MembersFixture.identityNumber(person);
    }

    private void writeCsv() throws IOException {
        String[] documents = IntStream.range(0, persons())
                .mapToObj(FeedImportBenchmark::document)
                .toArray(String[]::new);
        List<Integer> order = new ArrayList<>(IntStream.range(0, lines).boxed().toList());
        Collections.shuffle(order, new Random(1));
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write(FeedClient.HEADER);
            for (int line : order) {
                boolean reversal = line % 100 < REVERSALS_PER_HUNDRED;
                int about = reversal ? line + REVERSALS_PER_HUNDRED : line;
                boolean stay = about % 15 == 0;
                int fund = about * 31 % 3_000_000;
                int self = about * 17 % 300_000;
                out.write("201407%09d,%s,%s,2014-%02d-%02d,%s,H%03d,%s,%s,%s,%s,%s%n"
                        .formatted(
                                line,
                                documents[about % persons()],
                                stay ? "INPATIENT" : "OUTPATIENT",
                                about % 12 + 1,
                                about % 28 + 1,
                                stay ? "2014-12-31" : "",
                                about % 90,
                                yuan(fund + self + about % 7),
                                yuan(fund + self),
                                yuan(fund),
                                yuan(self),
                                reversal ? "REVERSAL,201407%09d".formatted(about) : "NORMAL,"));
            }
        }
    }

    private static String yuan(int fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    private void prepare() throws IOException {
        try (InputStream in = Files.newInputStream(csv);
                OutputStream out = Files.newOutputStream(prepared);
                RecordReader records = new RecordReader(in, 0, 1)) {
            records.next();
            LineParser parser = new LineParser(FeedHeader.read(records), portal.getBean(PersonalDataCipher.class));
            while (records.next()) {
                LoadBuffer one = new LoadBuffer();
                one.add(parser.parse(records));
                one.asStream().transferTo(out);
            }
        }
    }

    /**
     * Both tables hold one line before, as they do in operation: into an empty table MariaDB would leave out the undo log. And
     * neither measurement bears the pages that the other left to be written.
     */
    private void clear() {
        for (String table : List.of(
                "feed_line", "feed_line_raw", "feed_reversal", "feed_set_aside", "feed_rejected", "feed_batch")) {
            jdbc.execute("TRUNCATE TABLE " + table);
        }
        for (String table : List.of("feed_line", "feed_line_raw")) {
            jdbc.execute(
                    "INSERT INTO " + table
                            + " VALUES ('earlier', UNHEX(REPEAT('0', 32)), 0, 0, '2014-01-01', NULL, '2014-01-01', 'H', 1, 1, 0, 1, NULL, 0, 0)");
        }
    }

    private long measureRaw() {
        clear();
        String sql = FeedLines.loadStatement("feed_line_raw", 1)
                .replace("'feed' IGNORE", "'%s'".formatted(prepared.toAbsolutePath()));
        long start = System.nanoTime();
        long stored = jdbc.execute((ConnectionCallback<Long>) connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeLargeUpdate(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return checked(start, stored);
    }

    private long measureImport() throws IOException {
        clear();
        String stored;
        try (InputStream in = Files.newInputStream(csv)) {
            stored = portal.getBean(FeedFolder.class).store("feed.csv", Files.size(csv), in);
        }
        long batch = portal.getBean(FeedBatches.class).queue("feed.csv", stored, "benchmark");
        long start = System.nanoTime();
        portal.getBean(FeedImporter.class).importQueued(() -> false);
        var end = portal.getBean(FeedBatches.class).find(batch).orElseThrow();
        return checked(start, end.accepted() + end.setAside());
    }

    /** @return milliseconds */
    private long checked(long start, long stored) {
        long time = (System.nanoTime() - start) / 1_000_000;
        if (stored != lines) {
            throw new IllegalStateException("Only " + stored + " of " + lines + " lines were stored");
        }
        return time;
    }
}
