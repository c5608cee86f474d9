package cn.jingka.portal.protection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.MembershipHistory.Gender;
import cn.jingka.portal.members.MembershipHistory.Membership;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.protection.ProtectionCover;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RosterCoverTest extends PortalIntegrationTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private MembershipHistory history;

    @Autowired
    private ProtectionCover cover;

    @Test
    void aMemberOfAUnionIsCoveredThroughItsUnit() {
        PersonId person = members.person("U0001");
        ProtectionCover.Cover today = cover.on(person, LocalDate.of(2015, 3, 2));
        assertThat(today.covered()).isTrue();
        assertThat(today.unitName()).isEqualTo("单位 U0001");
        assertThat(today.from()).contains(LocalDate.of(2015, 1, 1));
        assertThat(today.until()).contains(LocalDate.of(2015, 12, 31));
        assertThat(today.reasonKey()).isNull();
    }

    @Test
    void theDayOfARemovalIsThatOfBeijing() {
        // 16 December 23:30 in Beijing, and half past midnight of the 17th: only the first meets the window.
        LocalDate left = LocalDate.of(2014, 11, 30);
        PersonId inTime = members.newPerson("U0001")
                .left(left, Instant.parse("2014-12-16T15:30:00Z"))
                .create();
        PersonId late = members.newPerson("U0001")
                .left(left, Instant.parse("2014-12-16T16:30:00Z"))
                .create();
        assertThat(cover.on(inTime, LocalDate.of(2015, 1, 1)).reasonKey()).isEqualTo("protection.cover.ENDED");
        assertThat(cover.on(late, LocalDate.of(2015, 1, 1)).until()).contains(LocalDate.of(2015, 12, 31));
    }

    @Test
    void anEndWithoutARecordedMomentCountsAsRecordedOnItsLastDay() {
        PersonId person =
                members.newPerson("U0001").left(LocalDate.of(2014, 12, 16)).create();
        assertThat(history.of(person).getFirst().endRecordedAt()).isEqualTo(Instant.parse("2014-12-15T16:00:00Z"));
        assertThat(cover.on(person, LocalDate.of(2014, 12, 31)).covered()).isTrue();
        assertThat(cover.on(person, LocalDate.of(2015, 1, 1)).covered()).isFalse();
    }

    @Test
    void peopleOfGroupUnitsAndUnknownPeopleAreNotCoveredAndToldWhy() {
        members.groupUnit("G0001");
        PersonId person = members.newPerson("G0001").create();
        assertThat(cover.on(person, LocalDate.of(2015, 3, 2)).reasonKey()).isEqualTo("protection.cover.GROUP_UNIT");
        assertThat(cover.on(new PersonId(999_999), LocalDate.of(2015, 3, 2)).reasonKey())
                .isEqualTo("protection.cover.NO_MEMBER");
    }

    @Test
    void aUnitsMembershipsThatTouchTheDaysComeByPerson() {
        PersonId first = members.person("U0001");
        PersonId second =
                members.newPerson("U0001").left(LocalDate.of(2014, 6, 30)).create();
        members.newPerson("U0001").left(LocalDate.of(2013, 12, 31)).create();
        members.newPerson("U0001").joined(LocalDate.of(2015, 1, 1)).create();
        members.person("U0002");
        List<Membership> touching = new ArrayList<>();
        history.ofUnit("U0001", LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31), touching::add);
        assertThat(touching).extracting(Membership::person).containsExactly(first, second);
        assertThat(touching.getFirst().kind()).isEqualTo(UnitKind.UNION);
        assertThat(history.gender(first)).isEqualTo(Gender.FEMALE);
    }
}
