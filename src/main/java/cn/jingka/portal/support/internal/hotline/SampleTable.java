package cn.jingka.portal.support.internal.hotline;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.support.CallLog.Ended;
import cn.jingka.portal.support.QualityChecks.Criterion;
import cn.jingka.portal.support.QualityChecks.Mark;
import cn.jingka.portal.support.QualityChecks.Sample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws and drawn calls. */
@Component
class SampleTable {

    private static final String REMARKS = "support_quality_sample.remarks:";
    private static final String COMMENT = "support_quality_sample.comment:";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    SampleTable(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** A drawn call as stored. */
    record Row(Sample sample, String remarks, String judgedBy, String comment) {}

    boolean drawn(LocalDate monday) {
        return jdbc.sql("SELECT COUNT(*) FROM support_quality_draw WHERE monday = ?")
                        .param(monday)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return whether the week was not drawn from until now */
    boolean insert(LocalDate monday, Lot lot, Actor by) {
        return jdbc.sql("INSERT IGNORE INTO support_quality_draw VALUES (?, ?, ?, ?, ?)")
                        .params(monday, lot.seed(), lot.percent(), Utc.column(clock.instant()), by.account())
                        .update()
                == 1;
    }

    void insert(LocalDate monday, Ended call) {
        jdbc.sql("""
                        INSERT INTO support_quality_sample (id, monday, call_number, agent, version, points)
                        VALUES (NEXT VALUE FOR support_quality_seq, ?, ?, ?, 1, '')
                        """).params(monday, call.number(), call.agent()).update();
    }

    /** @param condition of the query, with its order */
    List<Sample> where(String condition, Object... parameters) {
        return jdbc.sql("SELECT * FROM support_quality_sample WHERE " + condition)
                .params(List.of(parameters))
                .query((row, number) -> sample(row))
                .list();
    }

    Optional<Row> find(long number) {
        return jdbc.sql("SELECT * FROM support_quality_sample WHERE id = ?")
                .param(number)
                .query((row, ordinal) -> new Row(
                        sample(row),
                        open(row.getBytes("remarks"), REMARKS + number),
                        Optional.ofNullable(row.getString("judged_by_name")).orElse(""),
                        open(row.getBytes("comment"), COMMENT + number)))
                .optional();
    }

    private String open(byte[] sealed, String place) {
        return sealed == null ? "" : cipher.decrypt(sealed, place);
    }

    /** @return whether nobody else was faster */
    boolean judge(long number, int version, Map<Criterion, Mark> marks, String remarks, Actor by) {
        String points = marks.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
        return jdbc.sql("""
                        UPDATE support_quality_sample SET version = version + 1, points = ?, remarks = ?, judged_at = ?,
                            judged_by = ?, judged_by_name = ?
                        WHERE id = ? AND version = ? AND judged_at IS NULL
                        """)
                        .params(
                                points,
                                cipher.encrypt(remarks, REMARKS + number),
                                Utc.column(clock.instant()),
                                by.account(),
                                by.displayName(),
                                number,
                                version)
                        .update()
                == 1;
    }

    /** @return whether nothing was said until now */
    boolean comment(long number, int version, String words) {
        return jdbc.sql("""
                        UPDATE support_quality_sample SET version = version + 1, comment = ?, commented_at = ?
                        WHERE id = ? AND version = ? AND comment IS NULL
                        """)
                        .params(cipher.encrypt(words, COMMENT + number), Utc.column(clock.instant()), number, version)
                        .update()
                == 1;
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("monday", LocalDate.class),
                row.getString("call_number"),
                row.getString("agent"),
                marks(row.getString("points")),
                Optional.ofNullable(Utc.instant(row, "judged_at")),
                row.getTimestamp("commented_at") != null);
    }

    private static Map<Criterion, Mark> marks(String points) {
        Map<Criterion, Mark> marks = new EnumMap<>(Criterion.class);
        for (String one : points.isEmpty() ? new String[0] : points.split(",")) {
            String[] parts = one.split("=", 2);
            marks.put(Criterion.valueOf(parts[0]), Mark.valueOf(parts[1]));
        }
        return marks;
    }
}
