package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import cn.jingka.portal.common.security.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How and where a person signs in: passkeys, sessions, and when they proved by card and document that a number is theirs; the number itself stands here as
 * a fingerprint only.
 */
@Component
class SignInData implements PersonalDataSource {

    private final PersonalRows rows;

    SignInData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(proven(person), passkeys(person), sessions(person));
    }

    private Section proven(PersonId person) {
        return rows.section(
                "provenNumbers",
                person,
                "SELECT identified_at AS at FROM identified_number WHERE person_id = :person ORDER BY identified_at",
                Column.moment("at"));
    }

    private Section passkeys(PersonId person) {
        return rows.section(
                "passkeys",
                Map.of("account", account(person)),
                """
                        SELECT p.label AS name, p.created_at AS since, p.last_used_at AS usedAt, p.copied_at AS endedAt
                        FROM passkey p JOIN passkey_owner o ON o.handle = p.handle
                        WHERE o.account = :account ORDER BY p.created_at
                        """,
                Column.text("name"),
                Column.moment("since"),
                Column.moment("usedAt"),
                Column.moment("endedAt"));
    }

    private Section sessions(PersonId person) {
        return rows.section(
                "sessions",
                Map.of("account", account(person)),
                """
                        SELECT browser, device, address, started_at AS since, last_used_at AS usedAt, ended_at AS endedAt
                        FROM signed_in_session WHERE account = :account ORDER BY started_at
                        """,
                Column.words("browser", "identity.browser."),
                Column.words("device", "identity.device."),
                Column.text("address"),
                Column.moment("since"),
                Column.moment("usedAt"),
                Column.moment("endedAt"));
    }

    private static String account(PersonId person) {
        return Actor.member(person, "").account();
    }
}
