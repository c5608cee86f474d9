package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.internal.ServiceRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of requests; who may see which stands in the query. */
@Component
class RequestTable {

    private static final String SUBJECT = "service_request.subject";
    private static final String DETAILS = "service_request.details";
    private static final TypeReference<Map<String, String>> PLAIN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ServiceRows rows;
    private final JsonMapper json;

    RequestTable(JdbcClient jdbc, ServiceRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    int openOf(PersonId person, RequestKind kind) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM service_request
                        WHERE person_id = ? AND kind = ? AND state NOT IN ('CLOSED', 'WITHDRAWN')
                        """)
                .params(person.value(), kind.name())
                .query(Integer.class)
                .single();
    }

    RequestRow insert(PersonId person, NewRequest request, Optional<String> basis, Instant now) {
        long id = rows.nextId();
        String reference = rows.nextReference('S');
        Map<String, String> plain = new TreeMap<>();
        request.details().forEach((field, value) -> plain.put(field.name(), value));
        jdbc.sql("""
                        INSERT INTO service_request (id, reference, kind, person_id, state, version, subject, details,
                            basis, created_at, changed_at, seen)
                        VALUES (?, ?, ?, ?, 'RECEIVED', 0, ?, ?, ?, ?, ?, TRUE)
                        """)
                .params(
                        id,
                        reference,
                        request.kind().name(),
                        person.value(),
                        rows.seal(request.subject(), SUBJECT, id),
                        rows.seal(json.writeValueAsString(plain), DETAILS, id),
                        basis.orElse(null),
                        Utc.column(now),
                        Utc.column(now))
                .update();
        return find(reference, Optional.of(person)).orElseThrow();
    }

    /** @param owner only this member's; empty for the desk */
    Optional<RequestRow> find(String reference, Optional<PersonId> owner) {
        return one(reference, owner, "");
    }

    /** The same, held until the transaction ends. */
    Optional<RequestRow> lock(String reference, Optional<PersonId> owner) {
        return one(reference, owner, " FOR UPDATE");
    }

    private Optional<RequestRow> one(String reference, Optional<PersonId> owner, String locking) {
        return jdbc.sql(
                        "SELECT * FROM service_request WHERE reference = :reference AND (:owner IS NULL OR person_id = :owner)"
                                + locking)
                .param("reference", reference)
                .param("owner", owner.map(PersonId::value).orElse(null))
                .query((row, number) -> row(row))
                .optional();
    }

    List<RequestRow> of(PersonId person) {
        return jdbc.sql("SELECT * FROM service_request WHERE person_id = ? ORDER BY id DESC")
                .param(person.value())
                .query((row, number) -> row(row))
                .list();
    }

    List<RequestRow> inStates(List<RequestState> states, boolean oldestFirst, int most) {
        return jdbc.sql("SELECT * FROM service_request WHERE state IN (:states) ORDER BY changed_at "
                        + (oldestFirst ? "ASC" : "DESC") + " LIMIT :most")
                .param("states", states.stream().map(Enum::name).toList())
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    /** References of what was answered before a moment and has lain since. */
    List<String> answeredBefore(Instant moment) {
        return jdbc.sql("SELECT reference FROM service_request WHERE state = 'ANSWERED' AND changed_at < ? ORDER BY id")
                .param(Utc.column(moment))
                .query(String.class)
                .list();
    }

    String subject(RequestRow request) {
        return rows.open(request.sealedSubject(), SUBJECT, request.id());
    }

    Map<RequestField, String> details(RequestRow request) {
        Map<RequestField, String> details = new EnumMap<>(RequestField.class);
        json.readValue(rows.open(request.sealedDetails(), DETAILS, request.id()), PLAIN)
                .forEach((field, value) -> details.put(RequestField.valueOf(field), value));
        return details;
    }

    void move(RequestRow request, RequestState to, boolean seen, Instant now) {
        jdbc.sql("UPDATE service_request SET state = ?, version = version + 1, seen = ?, changed_at = ? WHERE id = ?")
                .params(to.name(), seen, Utc.column(now), request.id())
                .update();
    }

    void take(RequestRow request, Actor by) {
        jdbc.sql("UPDATE service_request SET taken_by = ?, taken_by_name = ? WHERE id = ?")
                .params(by.account(), by.displayName(), request.id())
                .update();
    }

    void refer(RequestRow request, String office, Instant now) {
        jdbc.sql("UPDATE service_request SET referred_to = ?, referred_at = ? WHERE id = ?")
                .params(office, Utc.column(now), request.id())
                .update();
    }

    void markSeen(String reference, PersonId owner) {
        jdbc.sql("UPDATE service_request SET seen = TRUE WHERE reference = ? AND person_id = ?")
                .params(reference, owner.value())
                .update();
    }

    private static RequestRow row(ResultSet row) throws SQLException {
        return new RequestRow(
                row.getLong("id"),
                row.getString("reference"),
                RequestKind.valueOf(row.getString("kind")),
                new PersonId(row.getLong("person_id")),
                RequestState.valueOf(row.getString("state")),
                row.getInt("version"),
                Utc.instant(row, "created_at"),
                Utc.instant(row, "changed_at"),
                Optional.ofNullable(row.getString("taken_by")),
                Optional.ofNullable(row.getString("taken_by_name")),
                Optional.ofNullable(row.getString("basis")),
                row.getBoolean("seen"),
                Optional.ofNullable(row.getString("referred_to")),
                Optional.ofNullable(Utc.instant(row, "referred_at")),
                row.getBytes("subject"),
                row.getBytes("details"));
    }
}
