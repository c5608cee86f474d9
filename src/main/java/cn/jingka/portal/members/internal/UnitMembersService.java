package cn.jingka.portal.members.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.members.internal.cards.CardTables;
import cn.jingka.portal.members.internal.cards.LostCards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class UnitMembersService implements UnitMembers {

    private static final String NAMED = " AND p.name LIKE ? ";
    private static final String WITH_CARD = NAMED + MemberRows.LAST_HERE + " AND k.id IS NOT NULL ";

    private final MemberRows members;
    private final CardTables cards;
    private final LostCards lostCards;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    UnitMembersService(
            MemberRows members,
            CardTables cards,
            LostCards lostCards,
            JdbcClient jdbc,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.members = members;
        this.cards = cards;
        this.lostCards = lostCards;
        this.jdbc = jdbc;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<MemberRow> list(String unitCode, String search, int offset, int limit) {
        actor.requireUnit(unitCode);
        return looked(unitCode, "list", members.list(unitCode, NAMED, List.of(pattern(search)), offset, limit));
    }

    @Override
    public int count(String unitCode, String search) {
        actor.requireUnit(unitCode);
        return members.count(unitCode, NAMED, List.of(pattern(search)));
    }

    @Override
    public List<MemberRow> withCard(String unitCode, String search, int offset, int limit) {
        actor.requireUnit(unitCode);
        return looked(
                unitCode, "with card", members.list(unitCode, WITH_CARD, List.of(pattern(search)), offset, limit));
    }

    @Override
    public int countWithCard(String unitCode, String search) {
        actor.requireUnit(unitCode);
        return members.count(unitCode, WITH_CARD, List.of(pattern(search)));
    }

    @Override
    public List<CardView> cards(String unitCode, PersonId person) {
        requireMember(unitCode, person);
        audit.record(actor.get(), "members.audit.cardsLooked", Optional.of(person), "unit " + unitCode);
        return cards.history(person);
    }

    @Override
    public void reportLost(String unitCode, PersonId person) {
        requireMember(unitCode, person);
        lostCards.report(person, unitCode, actor.get());
    }

    @Override
    @Transactional
    public void recordFiling(String unitCode, PersonId person, LocalDate filedOn) {
        requireMember(unitCode, person);
        if (filedOn != null && filedOn.isAfter(LocalDate.now(clock))) {
            throw new DomainException(DomainException.Kind.INVALID, "members.filing.future");
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add((filedOn == null ? Filing.NOT_YET : Filing.ON_FILE).name());
        parameters.add(filedOn);
        parameters.add(person.value());
        parameters.add(unitCode);
        int changed = jdbc.sql("""
                        UPDATE membership SET filing = ?, filed_on = ?
                        WHERE person_id = ? AND unit_code = ? AND filing <> 'NOT_NEEDED' ORDER BY first_day DESC LIMIT 1
                        """).params(parameters).update();
        if (changed == 0) {
            throw new DomainException(DomainException.Kind.CONFLICT, "members.filing.notNeeded");
        }
        audit.record(
                actor.get(), "members.audit.filing", Optional.of(person), "unit " + unitCode + ", filed on " + filedOn);
    }

    private List<MemberRow> looked(String unitCode, String what, List<MemberRow> rows) {
        audit.recordAll(
                actor.get(),
                "members.audit.listed",
                rows.stream().map(MemberRow::person).toList(),
                "unit " + unitCode + ", " + what);
        return rows;
    }

    private void requireMember(String unitCode, PersonId person) {
        actor.requireUnit(unitCode);
        if (members.count(unitCode, MemberRows.LAST_HERE + " AND p.id = ?", List.of(person.value())) == 0) {
            throw new DomainException(DomainException.Kind.NOT_FOUND, "members.person.unknown");
        }
    }

    private static String pattern(String search) {
        String literal =
                search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
