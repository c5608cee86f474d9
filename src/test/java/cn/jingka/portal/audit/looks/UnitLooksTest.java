package cn.jingka.portal.audit.looks;

import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.BankCardEvents;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.CardBlocks;
import cn.jingka.portal.members.ContactQueue;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.Rosters;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.protection.ProtectionRosters;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.RosterWorkbook;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What unit officers, and administrators in their place, see of members and change. */
class UnitLooksTest extends StaffLooks {

    @Autowired
    private UnitMembers unitMembers;

    @Autowired
    private ContactQueue contacts;

    @Autowired
    private CardBlocks blocks;

    @Autowired
    private CardApplications applications;

    @Autowired
    private BankCardEvents events;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private ProtectionRosters protection;

    @Test
    void membersOfAUnitAndTheirCards() {
        members.card(person);
        leavesEntry("UnitMembers.list", OFFICER, () -> unitMembers.list(UNIT, "", 0, 10));
        leavesEntry("UnitMembers.withCard", OFFICER, () -> unitMembers.withCard(UNIT, "", 0, 10));
        leavesEntry("UnitMembers.cards", OFFICER, () -> unitMembers.cards(UNIT, person));
        leavesEntry("CardBlocks.history", OFFICER, () -> blocks.history(UNIT, person));
        leavesEntry(
                "UnitMembers.recordFiling",
                ADMINISTRATOR,
                () -> unitMembers.recordFiling(UNIT, person, LocalDate.of(2015, 3, 1)));
        leavesEntry("CardBlocks.block", ADMINISTRATOR, () -> blocks.block(UNIT, person, "核查"));
        leavesEntry("CardBlocks.release", ADMINISTRATOR, () -> blocks.release(UNIT, person, "核查完毕"));
        leavesEntry("UnitMembers.reportLost", OFFICER, () -> unitMembers.reportLost(UNIT, person));
    }

    @Test
    void whatTheBankTellsOfACard() {
        String card = members.card(person).digits();
        leavesEntry("BankCardEvents.take", BANK, () -> {
            BankCardEvents.Line blocked = new BankCardEvents.Line(card, "BLOCKED", "2015-03-02T09:00:00+08:00");
            return events.take(List.of(blocked));
        });
    }

    @Test
    void membersWhomMessagesDoNotReach() {
        String document = MembersFixture.identityNumber(800_002);
        person = members.newPerson(UNIT).document(document).withoutPhone().create();
        leavesEntry("ContactQueue.list", OFFICER, () -> contacts.list(UNIT, 0, 10));
        leavesEntry(
                "ContactQueue.record",
                OFFICER,
                () -> contacts.record(UNIT, person, MobileNumber.parse("13912345678"), true, document.substring(14)));
    }

    @Test
    void applicationsForCards() {
        PersonId other = members.person(UNIT);
        leavesEntry("CardApplications.withoutCard", OFFICER, () -> applications.withoutCard(UNIT));
        CardApplication application = leavesEntry(
                "CardApplications.applyFor", OFFICER, () -> applications.applyFor(UNIT, List.of(person, other)));
        List<CardApplications.Answer> answers =
                leavesEntry("CardApplications.answers", OFFICER, () -> applications.answers(application.id()));
        String csv = answers.stream()
                .map(answer -> answer.reference() + ",,IDENTITY_NOT_VERIFIED")
                .collect(Collectors.joining("\n", "reference,card_number,refusal\n", "\n"));
        leavesEntry(
                "CardApplications.recordAnswer",
                ADMINISTRATOR,
                () -> applications.recordAnswer(application.id(), csv.getBytes(StandardCharsets.UTF_8)));
        leavesEntry("CardApplications.applyForAll", OFFICER, () -> applications.applyForAll(UNIT));
    }

    @Test
    void uploadedRosters() {
        byte[] changed = new RosterWorkbook()
                .row(DOCUMENT, RosterColumn.NAME, "王秀兰", RosterColumn.PHONE, "13912345678")
                .bytes();
        RosterBatch batch = ClaimsFixture.asOfficer(UNIT, () -> rosters.upload(UNIT, "a.xlsx", changed));
        leavesEntry("Rosters.rows", OFFICER, () -> {
            for (RosterOutcome outcome : RosterOutcome.values()) {
                rosters.rows(batch.id(), outcome, 0, 10);
            }
        });
        leavesEntry("Rosters.confirm", OFFICER, () -> rosters.confirm(batch.id()));
        leavesEntry(
                "Rosters.applyAtOnce",
                OFFICER,
                () -> rosters.applyAtOnce(
                        UNIT,
                        "b.xlsx",
                        new RosterWorkbook()
                                .row(DOCUMENT, RosterColumn.NAME, "王秀兰", RosterColumn.PHONE, "13912345679")
                                .bytes()));
        RosterBatch wrong = ClaimsFixture.asOfficer(
                UNIT,
                () -> rosters.upload(
                        UNIT,
                        "c.xlsx",
                        new RosterWorkbook()
                                .row(DOCUMENT, RosterColumn.GENDER, "?")
                                .bytes()));
        leavesEntry(
                "Rosters.writeRejected",
                OFFICER,
                () -> rosters.writeRejected(wrong.id(), Locale.SIMPLIFIED_CHINESE, new ByteArrayOutputStream()));
    }

    @Test
    void enrolmentsForPlans() {
        EnrolmentScope scope = new EnrolmentScope(UNIT, "womens-illnesses", 2015);
        leavesEntry("Enrolments.candidates", OFFICER, () -> enrolments.candidates(scope, "", 0, 10));
        leavesEntry("Enrolments.difference", OFFICER, () -> enrolments.difference(scope, List.of(person)));
        leavesEntry("Enrolments.differenceOfAll", OFFICER, () -> enrolments.differenceOfAll(scope));
        leavesEntry(
                "Enrolments.differenceOfFile",
                OFFICER,
                () -> enrolments.differenceOfFile(
                        scope, ("姓名,证件号码\n王秀兰," + DOCUMENT + "\n").getBytes(StandardCharsets.UTF_8)));
        leavesEntry("Enrolments.enrol", OFFICER, () -> enrolments.enrol(scope, List.of(person)));
        leavesEntry("Enrolments.enrolled", OFFICER, () -> enrolments.enrolled(scope, 0, 10));
    }

    @Test
    void changesOfTheProtectionRoster() {
        person = members.newPerson(UNIT).joined(LocalDate.of(2015, 2, 1)).create();
        leavesEntry(
                "ProtectionRosters.movements",
                OFFICER,
                () -> protection.movements(UNIT, 2016, ProtectionRosters.Kind.ADDED, 10));
    }
}
