package cn.jingka.portal.plans.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.plans.EnrolmentDifference;
import cn.jingka.portal.plans.EnrolmentDifference.Line;
import cn.jingka.portal.plans.EnrolmentDifference.Rejected;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.Enrolments.Enrolled;
import cn.jingka.portal.plans.OwnPlans;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.plans.PlanFees.FeeLine;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Enrolment of a unit's members and the fees that follow from it; the clock stands at 2015-03-02. */
class EnrolmentTest extends PortalIntegrationTest {

    private static final EnrolmentScope WOMEN = new EnrolmentScope("U0001", "womens-illnesses", 2015);
    private static final EnrolmentScope STAY = new EnrolmentScope("U0001", "hospital-stay", 2015);

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private PlanFees fees;

    @Autowired
    private OwnPlans own;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void asOfficer() {
        members.unit("U0001");
        signIn(Actor.account("officer", "officer", Set.of("U0001")), Role.UNIT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aListShowsItsDifferenceFirstAndChangesNothingBeforeItIsConfirmed() throws Exception {
        String woman = MembersFixture.identityNumber(1);
        String man = MembersFixture.identityNumber(2);
        String left = MembersFixture.identityNumber(3);
        String elsewhere = MembersFixture.identityNumber(4);
        String enrolled = MembersFixture.identityNumber(5);
        PersonId person = members.newPerson("U0001").named("李梅").document(woman).create();
        members.newPerson("U0001").named("赵强").man().document(man).create();
        members.newPerson("U0001").document(left).left(LocalDate.of(2015, 3, 1)).create();
        members.newPerson("U0002").document(elsewhere).create();
        PersonId before = members.newPerson("U0001").document(enrolled).create();
        enrolments.enrol(WOMEN, List.of(before));

        EnrolmentDifference difference = enrolments.differenceOfFile(
                WOMEN,
                workbook(
                        List.of("序号", "姓名", "证件号码"),
                        List.of("1", "李 梅", woman.toLowerCase(Locale.ROOT)),
                        List.of("2", "赵强", man),
                        List.of("3", "", left),
                        List.of("4", "", elsewhere),
                        List.of("5", "王秀兰", enrolled),
                        List.of("6", "李梅", woman),
                        List.of("7", "某人", ""),
                        List.of("8", "", "")));

        assertThat(difference.coveredFrom()).isEqualTo("2015-03-03");
        assertThat(difference.toEnrol()).extracting(Line::row, Line::person).containsExactly(tuple(2, person));
        assertThat(difference.toEnrol().getFirst().document()).doesNotContain(woman.substring(6, 14));
        assertThat(difference.already()).extracting(Line::person).containsExactly(before);
        assertThat(difference.rejected())
                .extracting(Rejected::row, Rejected::reasonKey)
                .containsExactly(
                        tuple(3, "plans.reject.womenOnly"),
                        tuple(4, "plans.reject.notHere"),
                        tuple(5, "plans.reject.notHere"),
                        tuple(7, "plans.reject.twice"),
                        tuple(8, "plans.reject.noDocument"));
        assertThat(enrolments.enrolledCount(WOMEN)).isEqualTo(1);

        ByteArrayOutputStream rejected = new ByteArrayOutputStream();
        enrolments.writeRejected(difference, Locale.SIMPLIFIED_CHINESE, rejected);
        // Sent again, the doubled row is the only one of its number.
        EnrolmentDifference again = enrolments.differenceOfFile(WOMEN, rejected.toByteArray());
        assertThat(again.rejected()).hasSize(4);
        assertThat(again.toEnrol()).extracting(Line::row).containsExactly(5);

        assertThat(enrolments.enrol(
                        WOMEN, difference.toEnrol().stream().map(Line::person).toList()))
                .isEqualTo(1);
        assertThat(enrolments.enrol(WOMEN, List.of(person, before))).isZero();
        assertThat(enrolments.enrolled(WOMEN, 0, 10))
                .extracting(Enrolled::coveredFrom)
                .containsOnly(LocalDate.of(2015, 3, 3));
    }

    @Test
    void aTextFileIsReadInTheEncodingsThatSpreadsheetProgramsWrite() {
        String number = MembersFixture.identityNumber(1);
        members.newPerson("U0001").named("李梅").document(number).create();
        String text = "证件号码,姓名\r\n\"" + number + "\",李梅\r\n";

        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")))) {
            assertThat(enrolments.differenceOfFile(STAY, file).toEnrol()).hasSize(1);
        }
        EnrolmentDifference other =
                enrolments.differenceOfFile(STAY, ("姓名,证件号码\n李霞," + number).getBytes(StandardCharsets.UTF_8));
        assertThat(other.rejected()).extracting(Rejected::reasonKey).containsExactly("plans.reject.otherName");
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        assertRefused("common.sheet.empty", new byte[0]);
        assertRefused("common.sheet.damaged", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertRefused("plans.list.noColumn", "姓名\n李梅".getBytes(StandardCharsets.UTF_8));
        assertRefused("plans.list.columnTwice", "证件号码,证件号码\n1,2".getBytes(StandardCharsets.UTF_8));
        assertRefused("plans.list.noRows", "证件号码\n\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everybodyEligibleIsChosenAtOnce() {
        PersonId woman = members.person("U0001");
        members.newPerson("U0001").man().create();
        members.newPerson("U0001").left(LocalDate.of(2014, 1, 1)).create();

        EnrolmentDifference all = enrolments.differenceOfAll(WOMEN);

        assertThat(all.toEnrol()).extracting(Line::person).containsExactly(woman);
        assertThat(all.rejected()).isEmpty();
        assertThat(enrolments.differenceOfAll(STAY).toEnrol()).hasSize(2);
    }

    @Test
    void personsOfAGroupUnitAreNoMembersAndAreNotEnrolled() {
        members.groupUnit("U0001G");
        signIn(Actor.account("officer", "officer", Set.of("U0001G")), Role.UNIT_OFFICER);
        PersonId person = members.person("U0001G");
        EnrolmentScope scope = new EnrolmentScope("U0001G", "hospital-stay", 2015);

        assertThat(enrolments.difference(scope, List.of(person)).rejected())
                .extracting(Rejected::reasonKey)
                .containsExactly("plans.reject.notHere");
    }

    @Test
    void anEnrolmentIsTakenBackUntilTheTermBegins() {
        clock.set(Instant.parse("2015-11-02T02:00:00Z"));
        EnrolmentScope next = new EnrolmentScope("U0001", "hospital-stay", 2016);
        PersonId person = members.person("U0001");
        assertThat(enrolments.openTerms()).containsExactly(2015, 2016);
        enrolments.enrol(next, List.of(person));
        assertThat(enrolments.enrolled(next, 0, 10).getFirst().coveredFrom()).isEqualTo("2016-01-01");

        enrolments.withdraw(next, person);
        enrolments.withdraw(next, person);
        assertThat(enrolments.enrolledCount(next)).isZero();
        enrolments.enrol(next, List.of(person));

        clock.set(Instant.parse("2015-12-31T16:00:00Z"));
        assertThat(refusal(() -> enrolments.withdraw(next, person))).isEqualTo("plans.error.begun");
        assertThat(enrolments.enrolledCount(next)).isEqualTo(1);
    }

    @Test
    void aPersonIsEnrolledOnceThroughWhicheverUnit() {
        PersonId person =
                members.newPerson("U0001").left(LocalDate.of(2015, 3, 2)).create();
        enrolments.enrol(STAY, List.of(person));
        members.unit("U0002");
        clock.set(Instant.parse("2015-03-04T02:00:00Z"));
        jdbc.sql(
                        "INSERT INTO membership (person_id, first_day, unit_code, filing, filed_on) VALUES (?, '2015-03-03', 'U0002', 'ON_FILE', '2015-03-03')")
                .param(person.value())
                .update();
        signIn(Actor.account("officer", "officer", Set.of("U0002")), Role.UNIT_OFFICER);
        EnrolmentScope other = new EnrolmentScope("U0002", "hospital-stay", 2015);

        assertThat(enrolments.difference(other, List.of(person)).already()).hasSize(1);
        assertThat(enrolments.enrol(other, List.of(person))).isZero();
        assertThat(enrolments.enrolledCount(other)).isZero();
    }

    @Test
    void closedTermsUnknownPlansAndOtherUnitsAreRefused() {
        PersonId man = members.newPerson("U0001").man().create();
        assertThat(refusal(() -> enrolments.enrol(new EnrolmentScope("U0001", "hospital-stay", 2014), List.of(man))))
                .isEqualTo("plans.error.closed");
        assertThat(refusal(() -> enrolments.enrol(new EnrolmentScope("U0001", "lottery", 2015), List.of(man))))
                .isEqualTo("plans.error.unknownPlan");
        assertThat(refusal(() -> enrolments.enrol(WOMEN, List.of(man)))).isEqualTo("plans.error.changed");
        EnrolmentScope other = new EnrolmentScope("U0002", "hospital-stay", 2015);
        assertThat(refusal(() -> enrolments.enrolled(other, 0, 10))).isEqualTo("common.error.otherUnit");
        assertThat(refusal(() -> fees.ofUnit("U0002", 2015))).isEqualTo("common.error.otherUnit");
        assertThatThrownBy(() -> fees.all(2015)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aUnitOwesHeadsTimesFeeAndPaymentsAreRecorded() {
        enrolments.enrol(STAY, List.of(members.person("U0001"), members.person("U0001"), members.person("U0001")));
        assertThat(fees.ofUnit("U0001", 2015))
                .extracting(FeeLine::heads, FeeLine::due, FeeLine::paid)
                .containsExactly(tuple(3, Fen.parse("120.00"), Fen.ZERO));

        signIn(Actor.account("operator", "operator", Set.of()), Role.OPERATOR);
        LocalDate today = LocalDate.of(2015, 3, 2);
        fees.recordPayment(STAY, Fen.parse("200.00"), today);
        fees.recordPayment(STAY, Fen.parse("-100.00"), today);
        assertThat(refusal(() -> fees.recordPayment(STAY, Fen.parse("-100.01"), today)))
                .isEqualTo("plans.fees.error.belowZero");
        assertThat(refusal(() -> fees.recordPayment(STAY, Fen.parse("1.00"), today.plusDays(1))))
                .isEqualTo("plans.fees.error.ahead");
        assertThat(refusal(() -> fees.recordPayment(WOMEN, Fen.parse("1.00"), today)))
                .isEqualTo("plans.fees.error.noLine");

        assertThat(fees.all(2015).getFirst().outstanding()).isEqualTo(Fen.parse("20.00"));
        assertThat(fees.payments(STAY)).hasSize(2);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        fees.write(2015, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8).lines().toList().get(1))
                .isEqualTo("U0001,单位 U0001,hospital-stay,2015,3,40.00,120.00,100.00,20.00");
    }

    @Test
    void aMemberSeesTheirOwnPlansOnly() {
        PersonId person = members.person("U0001");
        enrolments.enrol(STAY, List.of(person, members.person("U0001")));

        signIn(Actor.member(person, "会员"), Role.MEMBER);
        assertThat(own.all()).extracting(OwnPlans.OwnPlan::plan).containsExactly("hospital-stay");
        signIn(Actor.member(members.person("U0001"), "会员"), Role.MEMBER);
        assertThat(own.all()).isEmpty();
    }

    private void assertRefused(String key, byte[] file) {
        assertThat(refusal(() -> enrolments.differenceOfFile(STAY, file))).isEqualTo(key);
    }

    private static String refusal(Runnable attempt) {
        return catchThrowableOfType(DomainException.class, attempt::run).key();
    }

    private static void signIn(Actor actor, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList("ROLE_" + role.name())));
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
