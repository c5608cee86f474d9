package cn.jingka.portal.protection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.protection.ProtectionCover;
import cn.jingka.portal.protection.ProtectionRosters;
import cn.jingka.portal.protection.ProtectionRosters.Kind;
import cn.jingka.portal.protection.ProtectionRosters.Movement;
import cn.jingka.portal.protection.ProtectionRosters.State;
import cn.jingka.portal.protection.ProtectionRosters.TermRoster;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The roster of 2016: its window ran from 17 December 2014 to 16 December 2015. */
class RostersTest extends PortalViewTest {

    private static final Instant WITHIN_WINDOW = Instant.parse("2015-12-16T15:59:00Z");
    private static final Instant AFTER_WINDOW = Instant.parse("2015-12-16T16:00:00Z");

    @Autowired
    private ProtectionRosters rosters;

    @Autowired
    private ProtectionCover cover;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theCountHoldsEachMemberOfAUnitUnionOnce() {
        clock.set(Instant.parse("2015-12-20T02:00:00Z"));
        members.newPerson("U0001").create();
        members.newPerson("U0001").joined(day("2015-05-01")).create();
        members.newPerson("U0001").joined(day("2015-12-17")).create();
        members.newPerson("U0001").left(day("2015-06-30"), WITHIN_WINDOW).create();
        members.newPerson("U0001").left(day("2015-06-30"), AFTER_WINDOW).create();
        members.newPerson(members.groupUnit("G0001")).create();
        PersonId moved = members.newPerson("U0001")
                .left(day("2015-07-31"), WITHIN_WINDOW)
                .create();
        join(moved, "U0002", day("2015-08-01"));
        signInAsStaff("admin", Role.ADMINISTRATOR);

        TermRoster roster = rosters.roster(2016);

        assertThat(roster.windowOpens()).isEqualTo(day("2014-12-17"));
        assertThat(roster.windowCloses()).isEqualTo(day("2015-12-16"));
        assertThat(roster.state()).isEqualTo(State.TO_CLOSE);
        assertThat(roster.units())
                .containsExactly(
                        new UnitHeads("U0001", "单位 U0001", 3, 1, 2, 1), new UnitHeads("U0002", "单位 U0002", 1, 1, 0, 0));
        assertThat(roster.heads()).isEqualTo(4);
        assertThat(roster.funding()).hasValueSatisfying(funding -> {
            assertThat(funding.perMember()).isEqualTo(Fen.of(1_000));
            assertThat(funding.total()).isEqualTo(Fen.of(4_000));
        });
    }

    /** The same rule twice, once for one person and once in the database for all: they must never part. */
    @Test
    void whoCountsIsWhoIsCoveredWhenTheTermBegins() {
        clock.set(Instant.parse("2016-02-01T02:00:00Z"));
        List<PersonId> persons = new ArrayList<>();
        for (String left : List.of("2014-11-30", "2014-12-31", "2015-03-01", "2015-12-16", "2015-12-31", "2016-01-15")) {
            for (String recorded : List.of("2014-12-16", "2014-12-17", "2015-06-01", "2015-12-16", "2015-12-17", "2016-01-20")) {
                persons.add(members.newPerson("U0001")
                        .left(day(left), Instant.parse(recorded + "T04:00:00Z"))
                        .create());
            }
            persons.add(members.newPerson("U0001").left(day(left)).create());
        }
        signInAsStaff("admin", Role.ADMINISTRATOR);

        long covered = persons.stream()
                .filter(person -> cover.on(person, day("2016-01-01")).covered())
                .count();

        assertThat(covered).isBetween(10L, 35L);
        assertThat(rosters.roster(2016).heads()).isEqualTo(covered);
    }

    @Test
    void aLateRemovalIsListedWithTheEndOfTheNextTerm() {
        clock.set(Instant.parse("2015-12-20T02:00:00Z"));
        PersonId late = members.newPerson("U0001")
                .named("李四")
                .left(day("2015-06-30"), AFTER_WINDOW)
                .create();
        PersonId inTime = members.newPerson("U0001")
                .left(day("2015-06-30"), WITHIN_WINDOW)
                .create();
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");

        assertThat(rosters.movements("U0001", 2016, Kind.REMOVED_LATE, 10)).singleElement().satisfies(row -> {
            assertThat(row.person().person()).isEqualTo(late);
            assertThat(row.effect()).isEqualTo(day("2016-12-31"));
        });
        assertThat(rosters.movements("U0001", 2016, Kind.REMOVED, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.person().person()).isEqualTo(inTime))
                .extracting(Movement::effect)
                .isEqualTo(day("2015-12-31"));
    }

    @Test
    void aClosedRosterNoLongerChangesAndClosingAgainChangesNothing() {
        clock.set(Instant.parse("2015-12-17T02:00:00Z"));
        members.person("U0001");
        signInAsStaff("admin", Role.ADMINISTRATOR);
        rosters.close(2016, 1);
        clock.set(Instant.parse("2015-12-18T02:00:00Z"));
        members.person("U0001");

        TermRoster again = rosters.close(2016, 7);

        assertThat(again.state()).isEqualTo(State.CLOSED);
        assertThat(again.heads()).isEqualTo(1);
        assertThat(again.closing()).hasValueSatisfying(closing -> {
            assertThat(closing.at()).isEqualTo(Instant.parse("2015-12-17T02:00:00Z"));
            assertThat(closing.by()).isEqualTo("admin");
        });
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0002");
        assertThat(rosters.roster(2016).units()).isEmpty();
    }

    @Test
    void aRosterIsNotClosedBeforeItsWindowIsOverNorOnAnotherCount() {
        clock.set(Instant.parse("2015-12-16T15:00:00Z"));
        members.person("U0001");
        signInAsStaff("admin", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> rosters.close(2016, 1))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("protection.roster.windowOpen"));

        clock.set(Instant.parse("2015-12-16T16:00:00Z"));
        assertThatThrownBy(() -> rosters.close(2016, 2))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("2", "1"));
    }

    @Test
    void anOfficerSeesTheirOwnUnitsAndClosesNothing() {
        members.person("U0001");
        members.person("U0002");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");

        TermRoster roster = rosters.roster(2016);

        assertThat(roster.units()).extracting(UnitHeads::unitCode).containsExactly("U0001");
        assertThat(roster.funding()).isEmpty();
        assertThatThrownBy(() -> rosters.movements("U0002", 2016, Kind.ADDED, 10))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> rosters.close(2016, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private void join(PersonId person, String unit, LocalDate first) {
        jdbc.sql("INSERT INTO membership (person_id, first_day, unit_code, filing) VALUES (?, ?, ?, 'ON_FILE')")
                .params(person.value(), first, members.unit(unit))
                .update();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
