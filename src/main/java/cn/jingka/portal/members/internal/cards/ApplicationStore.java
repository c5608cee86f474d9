package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplications.Answer;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.internal.Chunks;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.members.internal.cards.CardIssuer.Applicant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Card applications with their members. A member's reference towards the bank is the person's id. */
@Component
class ApplicationStore {

    private static final String VIEW = """
            SELECT a.*, COUNT(m.person_id) AS members, COALESCE(SUM(m.outcome = 'OPENED'), 0) AS opened,
              COALESCE(SUM(m.outcome = 'REFUSED'), 0) AS refused
            FROM card_application a LEFT JOIN card_application_member m ON m.application_id = a.id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonSecrets secrets;

    ApplicationStore(JdbcClient jdbc, JdbcTemplate batches, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.secrets = secrets;
    }

    /** @param replacesCard the lost card, null for a collective application */
    String insert(String unit, Long replacesCard, List<PersonId> members, String actor, Instant now) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO card_application (id, unit_code, replaces_card, state, applied_at, applied_by, next_attempt_at, attempts)
                        VALUES (?, ?, ?, 'SENT', ?, ?, '2000-01-01', 0)
                        """).params(id, unit, replacesCard, Utc.column(now), actor).update();
        for (List<PersonId> chunk : Chunks.of(members)) {
            batches.batchUpdate(
                    "INSERT INTO card_application_member (application_id, person_id, outcome) VALUES (?, ?, 'PENDING')",
                    chunk.stream()
                            .map(person -> new Object[] {id, person.value()})
                            .toList());
        }
        return id;
    }

    /** @throws DomainException {@code members.cards.unknown} when there is no such application */
    CardApplication get(String id) {
        return views("WHERE a.id = ? GROUP BY a.id", id).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "members.cards.unknown", id));
    }

    List<CardApplication> ofUnit(String unit) {
        return views("WHERE a.unit_code = ? GROUP BY a.id ORDER BY a.applied_at DESC, a.id LIMIT 200", unit);
    }

    Optional<CardApplication> openCollective(String unit) {
        return views(
                        "WHERE a.unit_code = ? AND a.state = 'SENT' AND a.replaces_card IS NULL GROUP BY a.id ORDER BY a.applied_at DESC LIMIT 1",
                        unit)
                .stream()
                .findFirst();
    }

    /** Holds the application against others until the transaction ends; says whether it still waits for its answer. */
    boolean lockWaiting(String id) {
        return jdbc.sql("SELECT state FROM card_application WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .optional()
                .filter("SENT"::equals)
                .isPresent();
    }

    boolean waitsFor(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM card_application_member WHERE open_person = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Long> replacedCard(String id) {
        return jdbc.sql("SELECT replaces_card FROM card_application WHERE id = ? AND replaces_card IS NOT NULL")
                .param(id)
                .query(Long.class)
                .optional();
    }

    List<String> due(Instant now) {
        return jdbc.sql(
                        "SELECT id FROM card_application WHERE state = 'SENT' AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT 50")
                .param(Utc.column(now))
                .query(String.class)
                .list();
    }

    int attempts(String id) {
        return jdbc.sql("SELECT attempts FROM card_application WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void tryAgainAt(String id, Instant moment) {
        jdbc.sql("UPDATE card_application SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ?")
                .params(Utc.column(moment), id)
                .update();
    }

    void markHandedOver(String id, Instant now) {
        jdbc.sql("UPDATE card_application SET handed_over_at = ?, attempts = 0 WHERE id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    /** The members can stand in another application from now on. */
    void markFailed(String id, String reason) {
        jdbc.sql("UPDATE card_application SET state = 'FAILED', failure = ? WHERE id = ?")
                .params(reason, id)
                .update();
        jdbc.sql("UPDATE card_application_member SET outcome = 'DROPPED' WHERE application_id = ?")
                .param(id)
                .update();
    }

    List<PersonId> waiting(String id) {
        return jdbc.sql(
                        "SELECT person_id FROM card_application_member WHERE application_id = ? AND outcome = 'PENDING'")
                .param(id)
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    /** @param refusals the reason code by person; everybody else among {@code opened} got a card */
    void markAnswered(String id, List<PersonId> opened, Map<PersonId, String> refusals, Instant now) {
        batches.batchUpdate(
                "UPDATE card_application_member SET outcome = 'OPENED' WHERE application_id = ? AND person_id = ?",
                opened.stream().map(person -> new Object[] {id, person.value()}).toList());
        batches.batchUpdate(
                "UPDATE card_application_member SET outcome = 'REFUSED', refusal = ? WHERE application_id = ? AND person_id = ?",
                refusals.entrySet().stream()
                        .map(refusal -> new Object[] {
                            refusal.getValue(), id, refusal.getKey().value()
                        })
                        .toList());
        jdbc.sql("UPDATE card_application SET state = 'ANSWERED', answered_at = ? WHERE id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    List<Answer> answers(String id) {
        return jdbc.sql("""
                        SELECT m.person_id, p.name, m.refusal, IF(m.outcome = 'OPENED', c.tail, NULL) AS tail
                        FROM card_application_member m JOIN person p ON p.id = m.person_id
                        LEFT JOIN card c ON c.current_person = p.id
                        WHERE m.application_id = ? ORDER BY p.name, p.id
                        """)
                .param(id)
                .query((rs, n) -> new Answer(
                        rs.getString("person_id"),
                        new PersonId(rs.getLong("person_id")),
                        rs.getString("name"),
                        rs.getString("tail"),
                        rs.getString("refusal")))
                .list();
    }

    List<Applicant> applicants(String id) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.document_kind, p.document, p.phone
                        FROM card_application_member m JOIN person p ON p.id = m.person_id
                        WHERE m.application_id = ? ORDER BY p.id
                        """)
                .param(id)
                .query((rs, n) -> {
                    long person = rs.getLong("id");
                    byte[] phone = rs.getBytes("phone");
                    return new Applicant(
                            String.valueOf(person),
                            rs.getString("name"),
                            DocumentKind.valueOf(rs.getString("document_kind")).name(),
                            secrets.openDocument(person, rs.getBytes("document")),
                            phone == null
                                    ? null
                                    : secrets.openPhone(person, phone).national());
                })
                .list();
    }

    private List<CardApplication> views(String condition, String parameter) {
        RowMapper<CardApplication> mapper = (rs, n) -> new CardApplication(
                rs.getString("id"),
                rs.getString("unit_code"),
                CardApplication.State.valueOf(rs.getString("state")),
                rs.getObject("replaces_card") != null,
                rs.getObject("handed_over_at") != null,
                Utc.instant(rs, "applied_at"),
                rs.getString("applied_by"),
                rs.getInt("members"),
                rs.getInt("opened"),
                rs.getInt("refused"),
                rs.getString("failure"));
        return jdbc.sql(VIEW + condition).param(parameter).query(mapper).list();
    }
}
