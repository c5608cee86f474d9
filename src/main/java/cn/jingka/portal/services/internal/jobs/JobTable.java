package cn.jingka.portal.services.internal.jobs;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobWanted.Audience;
import cn.jingka.portal.services.JobWanted.Inquiry;
import cn.jingka.portal.services.internal.ServiceRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of job-wanted entries; whose they are and who may see them stands in the queries. */
@Component
class JobTable {

    private static final String ABOUT = "job_wanted.about";
    private static final String WORDS = "job_inquiry.words";

    record JobRow(
            long id,
            String reference,
            PersonId person,
            JobEntry entry,
            Audience audience,
            Instant publishedAt,
            LocalDate lastDay) {}

    private final JdbcClient jdbc;
    private final ServiceRows rows;

    JobTable(JdbcClient jdbc, ServiceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<JobRow> of(PersonId person) {
        return jdbc.sql("SELECT * FROM job_wanted WHERE person_id = ? ORDER BY id DESC")
                .param(person.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** @return empty for another member's */
    Optional<JobRow> lock(String reference, PersonId owner) {
        return jdbc.sql("SELECT * FROM job_wanted WHERE reference = ? AND person_id = ? FOR UPDATE")
                .params(reference, owner.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** What runs on a day. @param audiences who of them it is for */
    List<JobRow> running(LocalDate day, List<Audience> audiences) {
        return jdbc.sql(
                        "SELECT * FROM job_wanted WHERE last_day >= :day AND audience IN (:audiences) ORDER BY published_at DESC, id DESC")
                .param("day", day)
                .param("audiences", audiences.stream().map(Enum::name).toList())
                .query((row, number) -> row(row))
                .list();
    }

    Optional<JobRow> running(String reference, LocalDate day, Audience audience) {
        return jdbc.sql("SELECT * FROM job_wanted WHERE reference = ? AND last_day >= ? AND audience = ? FOR UPDATE")
                .params(reference, day, audience.name())
                .query((row, number) -> row(row))
                .optional();
    }

    String insert(PersonId person, JobEntry entry, Audience audience, Instant now, LocalDate lastDay) {
        long id = rows.nextId();
        String reference = rows.nextReference('J');
        jdbc.sql("""
                        INSERT INTO job_wanted (id, reference, person_id, occupation, field, district, working_time,
                            schooling, years, monthly_fen, about, audience, published_at, last_day, reminded, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, 0)
                        """)
                .params(
                        id,
                        reference,
                        person.value(),
                        entry.occupation(),
                        entry.field(),
                        entry.district(),
                        entry.workingTime(),
                        entry.schooling(),
                        entry.years(),
                        entry.monthly().map(Fen::value).orElse(null),
                        rows.seal(entry.about(), ABOUT, id),
                        audience.name(),
                        Utc.column(now),
                        lastDay)
                .update();
        return reference;
    }

    void update(JobRow job, JobEntry entry, Audience audience) {
        jdbc.sql("""
                        UPDATE job_wanted
                        SET occupation = ?, field = ?, district = ?, working_time = ?, schooling = ?, years = ?,
                                              monthly_fen = ?, about = ?, audience = ?, version = version + 1
                        WHERE id = ?
                        """)
                .params(
                        entry.occupation(),
                        entry.field(),
                        entry.district(),
                        entry.workingTime(),
                        entry.schooling(),
                        entry.years(),
                        entry.monthly().map(Fen::value).orElse(null),
                        rows.seal(entry.about(), ABOUT, job.id()),
                        audience.name(),
                        job.id())
                .update();
    }

    void renew(JobRow job, Instant now, LocalDate lastDay) {
        jdbc.sql("UPDATE job_wanted SET published_at = ?, last_day = ?, reminded = FALSE WHERE id = ?")
                .params(Utc.column(now), lastDay, job.id())
                .update();
    }

    void delete(JobRow job) {
        jdbc.sql("DELETE FROM job_wanted WHERE id = ?").param(job.id()).update();
    }

    /** @return whose they were */
    List<PersonId> deleteEndedBefore(LocalDate day) {
        List<PersonId> owners = jdbc
                .sql("SELECT DISTINCT person_id FROM job_wanted WHERE last_day < ? FOR UPDATE")
                .param(day)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        jdbc.sql("DELETE FROM job_wanted WHERE last_day < ?").param(day).update();
        return owners;
    }

    /** Entries that end by a day and whose member wasn't reminded; they count as reminded from now on. */
    List<JobRow> toRemind(LocalDate today, LocalDate until) {
        List<JobRow> due = jdbc.sql(
                        "SELECT * FROM job_wanted WHERE NOT reminded AND last_day >= ? AND last_day <= ? FOR UPDATE")
                .params(today, until)
                .query((row, number) -> row(row))
                .list();
        due.forEach(job -> jdbc.sql("UPDATE job_wanted SET reminded = TRUE WHERE id = ?")
                .param(job.id())
                .update());
        return due;
    }

    long ask(JobRow job, String asker, String unit, String words, Instant now) {
        long id = rows.nextId();
        jdbc.sql("INSERT INTO job_inquiry VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, job.id(), Utc.column(now), asker, unit, rows.seal(words, WORDS, id))
                .update();
        return id;
    }

    boolean asked(JobRow job, String asker) {
        return jdbc.sql("SELECT COUNT(*) FROM job_inquiry WHERE job_id = ? AND asker = ?")
                        .params(job.id(), asker)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Inquiry> inquiries(JobRow job) {
        return jdbc.sql("SELECT * FROM job_inquiry WHERE job_id = ? ORDER BY id DESC")
                .param(job.id())
                .query((row, number) -> new Inquiry(
                        Utc.instant(row, "asked_at"),
                        row.getString("unit_name"),
                        rows.open(row.getBytes("words"), WORDS, row.getLong("id"))))
                .list();
    }

    private JobRow row(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new JobRow(
                id,
                row.getString("reference"),
                new PersonId(row.getLong("person_id")),
                new JobEntry(
                        row.getString("occupation"),
                        row.getString("field"),
                        row.getString("district"),
                        row.getString("working_time"),
                        row.getString("schooling"),
                        row.getInt("years"),
                        Optional.ofNullable(row.getObject("monthly_fen", Long.class))
                                .map(Fen::of),
                        rows.open(row.getBytes("about"), ABOUT, id)),
                Audience.valueOf(row.getString("audience")),
                Utc.instant(row, "published_at"),
                row.getObject("last_day", LocalDate.class));
    }
}
