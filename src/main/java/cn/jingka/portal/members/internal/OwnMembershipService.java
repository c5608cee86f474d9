package cn.jingka.portal.members.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.members.PhoneState;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.notifications.DoneOnCall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OwnMembershipService implements OwnMembership {

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;
    private final CurrentActor actor;
    private final Texts texts;
    private final AuditTrail audit;
    private final DoneOnCall doneOnCall;
    private final Clock clock;

    OwnMembershipService(
            JdbcClient jdbc,
            PersonSecrets secrets,
            CurrentActor actor,
            Texts texts,
            AuditTrail audit,
            DoneOnCall doneOnCall,
            Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.actor = actor;
        this.texts = texts;
        this.audit = audit;
        this.doneOnCall = doneOnCall;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Membership get() {
        PersonId person = actor.member();
        LocalDate today = LocalDate.now(clock);
        boolean insured = jdbc
                .sql("SELECT first_day, last_day FROM insurance_period WHERE person_id = ?")
                .param(person.value())
                .query((rs, n) -> Dates.period(rs))
                .list()
                .stream()
                .anyMatch(period -> period.contains(today));
        List<HeldCategory> categories = jdbc.sql(
                        "SELECT category, first_day, last_day FROM category_period WHERE person_id = ? ORDER BY first_day DESC")
                .param(person.value())
                .query((rs, n) -> new HeldCategory(MemberCategory.valueOf(rs.getString("category")), Dates.period(rs)))
                .list();
        return jdbc.sql("""
                        SELECT p.id, p.name, p.document, p.phone, p.phone_state, p.language, u.name AS unit_name, u.kind, m.first_day, m.last_day, m.filing, m.filed_on
                        FROM person p JOIN membership m ON m.person_id = p.id JOIN unit u ON u.code = m.unit_code
                        WHERE p.id = ? ORDER BY m.first_day DESC LIMIT 1
                        """)
                .param(person.value())
                .query((rs, n) -> membership(rs, insured, categories))
                .optional()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "members.person.unknown"));
    }

    @Override
    @Transactional
    public void speak(Locale language) {
        String chosen = texts.spoken(language).toLanguageTag();
        jdbc.sql("UPDATE person SET language = ? WHERE id = ?")
                .params(chosen, actor.member().value())
                .update();
        audit.record(actor.get(), "members.audit.languageChosen", Optional.of(actor.member()), chosen);
        doneOnCall.tell("language:" + chosen, "members.call.language", List.of(), Optional.of("me"));
    }

    private Membership membership(ResultSet rs, boolean insured, List<HeldCategory> categories) throws SQLException {
        long person = rs.getLong("id");
        String name = rs.getString("name");
        String document = secrets.openDocument(person, rs.getBytes("document"));
        byte[] phone = rs.getBytes("phone");
        Period period = Dates.period(rs);
        return new Membership(
                name,
                new PersonName(new PersonId(person), name, document, "", "").maskedDocument(),
                rs.getString("unit_name"),
                UnitKind.valueOf(rs.getString("kind")),
                period.from(),
                period.to(),
                Filing.valueOf(rs.getString("filing")),
                Dates.day(rs, "filed_on"),
                insured,
                categories,
                phone == null ? null : secrets.openPhone(person, phone).masked(),
                PhoneState.valueOf(rs.getString("phone_state")),
                Locale.forLanguageTag(rs.getString("language")));
    }
}
