package cn.jingka.portal.services.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person asked of the services: requests, job-wanted entries, and matchmaking. Of others only what they wrote to the person. */
@Component
class ServiceData implements PersonalDataSource {

    private final PersonalRows rows;
    private final ServiceRows seals;

    ServiceData(PersonalRows rows, ServiceRows seals) {
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public int order() {
        return 430;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                rows.section(
                        "serviceRequests",
                        person,
                        """
                        SELECT id, reference, kind, state, subject, details, created_at AS at, changed_at AS changedAt, referred_to AS referredTo, call_number
                        FROM service_request WHERE person_id = :person ORDER BY id
                        """,
                        Column.text("reference"),
                        Column.words("kind", "services.kind."),
                        Column.words("state", "services.state."),
                        new Column(
                                "subject",
                                (row, zone) -> seals.open(
                                        row.getBytes("subject"), "service_request.subject", row.getLong("id"))),
                        new Column(
                                "details",
                                (row, zone) -> seals.open(
                                        row.getBytes("details"), "service_request.details", row.getLong("id"))),
                        Column.moment("at"),
                        Column.moment("changedAt"),
                        Column.text("referredTo"),
                        new Column(
                                "phone",
                                (row, zone) -> seals.openIfAny(
                                                row.getBytes("call_number"),
                                                "service_request.call_number",
                                                row.getLong("id"))
                                        .orElse(null))),
                rows.section(
                        "serviceMessages",
                        person,
                        """
                        SELECT m.id, r.reference, m.sent_at AS at, m.from_member AS fromMe, m.words
                        FROM service_message m JOIN service_request r ON r.id = m.request_id WHERE r.person_id = :person ORDER BY m.id
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        Column.yesNo("fromMe"),
                        new Column(
                                "words",
                                (row, zone) ->
                                        seals.open(row.getBytes("words"), "service_message.words", row.getLong("id")))),
                rows.section(
                        "jobEntries",
                        person,
                        """
                        SELECT id, reference, occupation, field, district, working_time AS workingTime, schooling, years, monthly_fen AS monthly, about, audience, published_at AS at, last_day AS until
                        FROM job_wanted WHERE person_id = :person ORDER BY id
                        """,
                        Column.text("reference"),
                        Column.text("occupation"),
                        Column.words("field", "services.jobs.field."),
                        Column.text("district"),
                        Column.words("workingTime", "services.jobs.workingTime."),
                        Column.words("schooling", "services.schooling."),
                        Column.text("years"),
                        Column.money("monthly"),
                        new Column(
                                "about",
                                (row, zone) ->
                                        seals.open(row.getBytes("about"), "job_wanted.about", row.getLong("id"))),
                        Column.words("audience", "services.jobs.seenBy."),
                        Column.moment("at"),
                        Column.day("until")),
                rows.section(
                        "jobInquiries",
                        person,
                        """
                        SELECT i.id, j.reference, i.asked_at AS at, i.unit_name AS unit, i.words
                        FROM job_inquiry i JOIN job_wanted j ON j.id = i.job_id WHERE j.person_id = :person ORDER BY i.id
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        Column.text("unit"),
                        new Column(
                                "words",
                                (row, zone) ->
                                        seals.open(row.getBytes("words"), "job_inquiry.words", row.getLong("id")))),
                rows.section(
                        "matchProfile",
                        person,
                        """
                        SELECT person_id, alias, gender, birth_year AS birthYear, district, schooling, occupation, about, wishes, contact, shown_at AS shownAt
                        FROM match_profile WHERE person_id = :person
                        """,
                        Column.text("alias"),
                        Column.words("gender", "services.gender."),
                        Column.text("birthYear"),
                        Column.text("district"),
                        Column.words("schooling", "services.schooling."),
                        Column.text("occupation"),
                        new Column(
                                "about",
                                (row, zone) -> seals.open(
                                        row.getBytes("about"), "match_profile.about", row.getLong("person_id"))),
                        new Column(
                                "wishes",
                                (row, zone) -> seals.open(
                                        row.getBytes("wishes"), "match_profile.wishes", row.getLong("person_id"))),
                        new Column(
                                "contact",
                                (row, zone) -> seals.open(
                                        row.getBytes("contact"), "match_profile.contact", row.getLong("person_id"))),
                        Column.moment("shownAt")),
                rows.section(
                        "matchInterests",
                        person,
                        """
                        SELECT i.id, IF(i.state IN ('AGREED', 'INTRODUCED') OR p.shown_at IS NOT NULL, p.alias, '') AS other, i.asker = :person AS fromMe,
                        IF(i.state = 'DECLINED' AND i.asker = :person, 'ASKED', i.state) AS state, i.words, i.asked_at AS at
                        FROM match_interest i JOIN match_profile p ON p.person_id = IF(i.first_person = :person, i.second_person, i.first_person)
                        WHERE (i.first_person = :person OR i.second_person = :person) AND i.state <> 'ENDED' ORDER BY i.id
                        """,
                        Column.text("other"),
                        Column.yesNo("fromMe"),
                        Column.words("state", "services.data.interest."),
                        new Column(
                                "words",
                                (row, zone) ->
                                        seals.open(row.getBytes("words"), "match_interest.words", row.getLong("id"))),
                        Column.moment("at")));
    }
}
