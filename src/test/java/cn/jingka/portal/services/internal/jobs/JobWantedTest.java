package cn.jingka.portal.services.internal.jobs;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobList;
import cn.jingka.portal.services.JobList.Listed;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.JobWanted.Audience;
import cn.jingka.portal.services.JobWanted.Inquiry;
import cn.jingka.portal.services.JobWanted.OwnEntry;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Job-wanted entries (JOB-1); the clock stands at 2015-03-02. */
class JobWantedTest extends PortalIntegrationTest {

    @Autowired
    JobWanted own;

    @Autowired
    JobList list;

    @Autowired
    JobSweep sweep;

    @Autowired
    MembersFixture members;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMember() {
        person = members.newPerson("U0001").named("王秀兰").create();
    }

    private static JobEntry entry(String about) {
        return new JobEntry(
                "客车司机", "TRANSPORT", "110105", "FULL", "SENIOR", 8, Optional.of(Fen.parse("8000.00")), about);
    }

    private String published(Audience audience) {
        return asMember(person, () -> own.publish(entry("A1 驾驶证，八年安全行驶"), audience));
    }

    private static <T> T atDesk(Supplier<T> work) {
        return as(Actor.account("service", "service", Set.of()), Role.SERVICE_DESK, work);
    }

    private List<String> officersSee() {
        return asOfficer(
                "U0002", () -> list.all().stream().map(Listed::reference).toList());
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void by(PersonId who, Runnable work) {
        asMember(who, () -> {
            work.run();
            return null;
        });
    }

    private static void byOfficer(String unit, Runnable work) {
        asOfficer(unit, () -> {
            work.run();
            return null;
        });
    }

    @Test
    void employersSeeWhatIsForThemAndNeverWhose() {
        published(Audience.DESK);
        String open = published(Audience.EMPLOYERS);

        assertThat(officersSee()).containsExactly(open);
        assertThat(asOfficer("U0002", list::all))
                .allSatisfy(listed -> assertThat(listed.member()).isEmpty());
        assertThat(atDesk(list::all))
                .hasSize(2)
                .allSatisfy(listed -> assertThat(listed.member()).contains("王秀兰"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'services.audit.job.looked'")
                        .query(Integer.class)
                        .single())
                .as("two looks of officers at one entry, one of the desk at two")
                .isEqualTo(4);
    }

    @Test
    void anEntryRunsOutAfterNinetyDaysAndIsRenewed() {
        String reference = published(Audience.EMPLOYERS);
        assertThat(asMember(person, own::own).getFirst().lastDay()).isEqualTo(LocalDate.of(2015, 5, 30));

        clock.advance(Duration.ofDays(89));
        assertThat(officersSee()).containsExactly(reference);
        clock.advance(Duration.ofDays(1));
        assertThat(officersSee()).isEmpty();
        assertThat(asMember(person, own::own).getFirst().over()).isTrue();

        by(person, () -> own.renew(reference));
        assertThat(officersSee()).containsExactly(reference);
        assertThat(asMember(person, own::own).getFirst().lastDay()).isEqualTo(LocalDate.of(2015, 8, 28));
    }

    @Test
    void theMemberIsRemindedOnceAndWhatNobodyRenewsIsDeleted() {
        published(Audience.DESK);
        clock.advance(Duration.ofDays(81));
        sweep.run();
        assertThat(reminders()).isZero();
        clock.advance(Duration.ofDays(1));
        sweep.run();
        sweep.run();
        assertThat(reminders()).isEqualTo(1);

        clock.advance(Duration.ofDays(37));
        sweep.run();
        assertThat(asMember(person, own::own)).hasSize(1);
        clock.advance(Duration.ofDays(1));
        sweep.run();
        assertThat(asMember(person, own::own)).isEmpty();
    }

    private int reminders() {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE text_key = 'services.jobs.notice.ends'")
                .query(Integer.class)
                .single();
    }

    @Test
    void anEmployerWritesOnceAndTheMemberReadsFromWhichUnit() {
        members.unit("U0002");
        String reference = published(Audience.EMPLOYERS);

        byOfficer("U0002", () -> list.ask(reference, "招客车司机，请联系 010-55501234"));

        assertThat(asMember(person, own::own).getFirst().inquiries())
                .extracting(Inquiry::unit)
                .containsExactly("单位 U0002");
        refused(() -> byOfficer("U0002", () -> list.ask(reference, "再问")), "services.jobs.ask.before");
    }

    @Test
    void anEmployerCannotWriteToWhatIsForTheDeskAlone() {
        String reference = published(Audience.DESK);

        refused(() -> byOfficer("U0002", () -> list.ask(reference, "您好")), "services.jobs.unknown");
    }

    @Test
    void anotherMembersEntryIsNotFound() {
        String reference = published(Audience.EMPLOYERS);
        PersonId other = members.person("U0001");

        refused(() -> by(other, () -> own.change(reference, entry("改"), Audience.DESK)), "services.jobs.unknown");
        refused(() -> by(other, () -> own.renew(reference)), "services.jobs.unknown");
        refused(() -> by(other, () -> own.remove(reference)), "services.jobs.unknown");
        assertThat(asMember(other, own::own)).isEmpty();
    }

    @Test
    void aRemovedEntryLeavesNothingBehind() {
        members.unit("U0002");
        String reference = published(Audience.EMPLOYERS);
        byOfficer("U0002", () -> list.ask(reference, "请联系我们"));

        by(person, () -> own.remove(reference));

        assertThat(jdbc.sql("SELECT (SELECT COUNT(*) FROM job_wanted) + (SELECT COUNT(*) FROM job_inquiry)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(officersSee()).isEmpty();
    }

    @Test
    void whatIsChangedToTheDeskAloneIsGoneForEmployers() {
        String reference = published(Audience.EMPLOYERS);

        by(person, () -> own.change(reference, entry("只给服务专员"), Audience.DESK));

        assertThat(officersSee()).isEmpty();
        assertThat(asMember(person, own::own)).extracting(OwnEntry::audience).containsExactly(Audience.DESK);
    }

    @Test
    void aPhoneNumberInTheTextIsRefusedAndSoIsAFourthEntry() {
        refused(
                () -> by(person, () -> own.publish(entry("电话 138 0000 1234"), Audience.EMPLOYERS)),
                "services.jobs.number");
        published(Audience.DESK);
        published(Audience.DESK);
        published(Audience.DESK);
        refused(() -> published(Audience.DESK), "services.jobs.tooMany");
    }
}
