package cn.jingka.portal.members.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonFacts;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterBatch.Counts;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.RosterRow;
import cn.jingka.portal.members.Rosters;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.RosterWorkbook;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class RosterTest extends PortalIntegrationTest {

    private static final String ONE = MembersFixture.identityNumber(900_001);
    private static final String TWO = MembersFixture.identityNumber(900_002);
    private static final LocalDate JOINED = LocalDate.of(2010, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);

    @Autowired
    private Rosters rosters;

    @Autowired
    private RosterStore store;

    @Autowired
    private MembersFixture members;

    @Autowired
    private Eligibility eligibility;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private PersonSecrets secrets;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        as("ROLE_UNIT_OFFICER", Set.of("U0001", "U0002", "GROUP"));
        members.unit("U0001");
        members.unit("U0002");
        members.groupUnit("GROUP");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRosterTakesEffectWhenItIsConfirmedAndNotBefore() {
        RosterBatch draft = rosters.upload(
                "U0001", "名册.xlsx", new RosterWorkbook().row(ONE).row(TWO).bytes());

        assertThat(draft.state()).isEqualTo(RosterBatch.State.DRAFT);
        assertThat(draft.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(eligibility.persons()).isZero();

        assertThat(rosters.confirm(draft.id()).state()).isEqualTo(RosterBatch.State.APPLIED);
        assertThat(rosters.confirm(draft.id()).counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(facts(ONE).covered()).containsExactly(Period.since(JOINED));
        assertThat(text("SELECT CONCAT(filing, ' ', filed_on) FROM membership LIMIT 1"))
                .isEqualTo("ON_FILE 2015-03-02");
        assertThat(text("SELECT detail FROM audit_entry WHERE action = 'members.audit.rosterConfirmed'"))
                .contains("U0001");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        byte[] file = new RosterWorkbook()
                .row(ONE, RosterColumn.PHONE, "13800001111", RosterColumn.CATEGORY, "劳模")
                .row(TWO, RosterColumn.INSURED, "否")
                .bytes();

        assertThat(apply("U0001", file)).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(apply("U0001", file)).isEqualTo(new Counts(0, 0, 0, 2, 0));
    }

    @Test
    void statusOfANewPersonCountsFromTheDayOfChangeElseFromJoining() {
        apply(
                "U0001",
                new RosterWorkbook()
                        .row(ONE, RosterColumn.CATEGORY, "困难", RosterColumn.MOVED_ON, APRIL)
                        .row(TWO, RosterColumn.CATEGORY, "特困")
                        .bytes());

        assertThat(facts(ONE).hardship()).containsExactly(Period.since(APRIL));
        assertThat(facts(ONE).covered()).containsExactly(Period.since(APRIL));
        assertThat(facts(TWO).specialHardship()).containsExactly(Period.since(JOINED));
    }

    @Test
    void aChangedCategoryOrInsuranceOfAKnownPersonNeedsItsDay() {
        apply(
                "U0001",
                new RosterWorkbook()
                        .row(ONE)
                        .row(TWO, RosterColumn.CATEGORY, "劳模")
                        .bytes());

        byte[] without = new RosterWorkbook()
                .row(ONE, RosterColumn.INSURED, "否")
                .row(TWO)
                .bytes();
        RosterBatch batch = rosters.upload("U0001", "a.xlsx", without);
        assertThat(batch.counts().rejected()).isEqualTo(2);
        assertThat(reasons(batch)).containsOnly("members.roster.reason.changeWithoutDate");

        byte[] with = new RosterWorkbook()
                .row(ONE, RosterColumn.INSURED, "否", RosterColumn.MOVED_ON, APRIL)
                .row(TWO, RosterColumn.CATEGORY, "困难", RosterColumn.MOVED_ON, APRIL)
                .bytes();
        assertThat(apply("U0001", with)).isEqualTo(new Counts(0, 2, 0, 0, 0));
        assertThat(facts(ONE).covered()).containsExactly(new Period(JOINED, APRIL.minusDays(1)));
        assertThat(facts(TWO).modelWorker()).containsExactly(new Period(JOINED, APRIL.minusDays(1)));
        assertThat(facts(TWO).hardship()).containsExactly(Period.since(APRIL));
        assertThat(apply("U0001", with).unchanged()).isEqualTo(2);
    }

    @Test
    void aRemovalEndsTheMembershipAfterItsDayAndThePersonMayJoinAgain() {
        apply("U0001", new RosterWorkbook().row(ONE).bytes());
        byte[] leaves = new RosterWorkbook().leaves(ONE, "退休", APRIL).bytes();

        assertThat(apply("U0001", leaves)).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(facts(ONE).covered()).containsExactly(new Period(JOINED, APRIL));
        assertThat(apply("U0001", leaves)).isEqualTo(new Counts(0, 0, 0, 1, 0));

        LocalDate again = LocalDate.of(2014, 9, 1);
        assertThat(apply(
                                "U0002",
                                new RosterWorkbook()
                                        .row(ONE, RosterColumn.JOINED, again)
                                        .bytes())
                        .added())
                .isOne();
        assertThat(facts(ONE).covered()).containsExactly(new Period(JOINED, APRIL), Period.since(again));
    }

    @Test
    void aRemovalWithoutReasonOrOfAStrangerIsRejected() {
        apply("U0001", new RosterWorkbook().row(ONE).bytes());

        RosterBatch batch = rosters.upload(
                "U0001",
                "a.xlsx",
                new RosterWorkbook()
                        .leaves(ONE, "", APRIL)
                        .leaves(TWO, "其他", APRIL)
                        .bytes());

        assertThat(reasons(batch))
                .containsExactly("members.roster.reason.leavingReason", "members.roster.reason.notMember");
    }

    @Test
    void nobodyIsAnActiveMemberTwice() {
        apply("U0001", new RosterWorkbook().row(ONE).bytes());

        RosterBatch other = rosters.upload(
                "U0002",
                "a.xlsx",
                new RosterWorkbook().row(ONE).row(TWO).row(TWO).bytes());

        assertThat(reasons(other)).containsExactly("members.roster.reason.otherUnit", "members.roster.reason.twice");
        assertThat(other.counts().added()).isOne();
    }

    @Test
    void personsAbsentFromAFileStayAndABlankNumberSaysNothing() {
        apply(
                "U0001",
                new RosterWorkbook()
                        .row(ONE, RosterColumn.PHONE, "13800001111")
                        .row(TWO)
                        .bytes());

        assertThat(apply("U0001", new RosterWorkbook().row(ONE).bytes())).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(facts(TWO).covered()).containsExactly(Period.since(JOINED));
        assertThat(text("SELECT phone_state FROM person WHERE phone_index IS NOT NULL"))
                .isEqualTo("WORKING");
    }

    @Test
    void accountsBelongToGroupUnitsOnly() {
        byte[] file = new RosterWorkbook()
                .row(ONE, RosterColumn.ACCOUNT, "622188000011112222")
                .bytes();

        assertThat(rosters.upload("U0001", "a.xlsx", file).counts().rejected()).isOne();
        assertThat(apply("GROUP", file).added()).isOne();
        assertThat(text("SELECT filing FROM membership")).isEqualTo("NOT_NEEDED");
    }

    @Test
    void aRejectedRowIsCorrectedInPlaceAndConfirmed() {
        RosterBatch draft = rosters.upload(
                "U0001",
                "a.xlsx",
                new RosterWorkbook().row(ONE, RosterColumn.GENDER, "?").bytes());
        RosterRow row = rosters.rows(draft.id(), RosterOutcome.REJECTED, 0, 10).getFirst();
        Map<RosterColumn, String> cells = new HashMap<>(row.cells());
        cells.put(RosterColumn.GENDER, "男");

        RosterBatch corrected = rosters.correct(draft.id(), row.line(), cells);

        assertThat(corrected.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(rosters.confirm(draft.id()).counts().added()).isOne();
        assertThatThrownBy(() -> rosters.correct(draft.id(), row.line(), cells)).isInstanceOf(DomainException.class);
    }

    @Test
    void rejectedRowsComeBackAsAWorkbookThatCanBeCorrectedAndSentAgain() {
        RosterBatch batch = rosters.applyAtOnce(
                "U0001",
                "a.xlsx",
                new RosterWorkbook()
                        .row(ONE)
                        .row(TWO, RosterColumn.PHONE, "123")
                        .bytes());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        rosters.writeRejected(batch.id(), Locale.SIMPLIFIED_CHINESE, workbook);

        RosterSheet sheet = RosterReader.read(workbook.toByteArray());
        assertThat(sheet.header()).containsExactly(RosterColumn.values());
        assertThat(sheet.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cell(RosterColumn.DOCUMENT)).isEqualTo(TWO));
        assertThat(apply("U0001", workbook.toByteArray()).rejected()).isOne();
    }

    @Test
    void uploadsAreForgottenInTime() {
        RosterBatch draft =
                rosters.upload("U0001", "a.xlsx", new RosterWorkbook().row(ONE).bytes());
        clock.advance(Duration.ofDays(8));

        OldUploads.forget(store, clock.instant());

        assertThat(rosters.get(draft.id()).state()).isEqualTo(RosterBatch.State.DISCARDED);
        assertThat(text("SELECT COUNT(*) FROM roster_row")).isEqualTo("0");
    }

    @Test
    void officersReachTheirOwnUnitsOnly() {
        byte[] file = new RosterWorkbook().row(ONE).bytes();
        long batch = rosters.upload("U0001", "a.xlsx", file).id();
        as("ROLE_UNIT_OFFICER", Set.of("U0002"));
        assertThatThrownBy(() -> rosters.upload("U0001", "a.xlsx", file)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> rosters.confirm(batch)).isInstanceOf(DomainException.class);
        as("ROLE_OPERATOR", Set.of());
        assertThatThrownBy(() -> rosters.get(batch)).isInstanceOf(AccessDeniedException.class);
    }

    private Counts apply(String unit, byte[] file) {
        return rosters.applyAtOnce(unit, "a.xlsx", file).counts();
    }

    private List<String> reasons(RosterBatch batch) {
        return rosters.rows(batch.id(), RosterOutcome.REJECTED, 0, 100).stream()
                .map(row -> row.notes().getFirst().key())
                .toList();
    }

    private PersonFacts facts(String document) {
        PersonId person = directory.byDocument(secrets.documentIndex(document)).orElseThrow();
        return eligibility
                .between(directory.documentOf(person), directory.documentOf(person))
                .getFirst();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static void as(String authority, Set<String> units) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account("officer", "officer", units),
                        null,
                        AuthorityUtils.createAuthorityList(authority)));
    }
}
