package cn.jingka.portal.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.oversight.OwnAccess;
import cn.jingka.portal.oversight.QuestionDesk;
import cn.jingka.portal.oversight.QuestionState;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.privacy.CorrectionDesk;
import cn.jingka.portal.privacy.OwnCorrections;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.CallLog;
import cn.jingka.portal.support.CallerSearch;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.DeskLooks;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.QualityChecks;
import cn.jingka.portal.support.TicketDesk;
import cn.jingka.portal.support.Tickets;
import cn.jingka.portal.support.Verification;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tests' clock knows nothing of the demonstration's: here every call is of this moment. */
class DemoHotlineTest extends PortalIntegrationTest {

    @Autowired
    private PersonDirectory persons;

    @Autowired
    private PersonalDataCipher cipher;

    @Autowired
    private MembersFixture cards;

    @Autowired
    private Calls calls;

    @Autowired
    private CallerSearch search;

    @Autowired
    private Verification verification;

    @Autowired
    private CallLog log;

    @Autowired
    private QualityChecks quality;

    @Autowired
    private OwnAccess access;

    @Autowired
    private QuestionDesk questions;

    @Autowired
    private OwnCorrections corrections;

    @Autowired
    private CorrectionDesk correctionDesk;

    @Autowired
    private DeskLooks looks;

    @Autowired
    private OwnMembership membership;

    @Autowired
    private OwnPayments payments;

    @Autowired
    private OwnCases cases;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketDesk ticketDesk;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private Knowledge knowledge;

    private final DemoClock demoClock = new DemoClock();
    private List<DemoFederation.Unit> units;
    private DemoHotline hotline;

    @BeforeEach
    void theFederationIsThere() throws IOException, InterruptedException {
        units = new DemoFederation(today()).units().subList(0, 1);
        DemoFederation.Unit unit = units.getFirst();
        PortalClient portal = new PortalClient(url(""));
        portal.put(
                "svc-units",
                "/units/" + unit.code(),
                Map.of("name", unit.name(), "district", unit.district(), "kind", unit.kind(), "paysDues", true));
        portal.upload(
                "svc-units",
                "/units/" + unit.code() + "/roster",
                unit.code() + ".xlsx",
                DemoFiles.roster(unit.people()));
        DemoPeople people = new DemoPeople(persons, cipher);
        unit.people().stream()
                .limit(DemoFederation.KNOWN)
                .forEach(person -> cards.card(people.member(person).id()));
        hotline = new DemoHotline(
                people,
                new DemoCalls(calls, search, verification, log, demoClock),
                new DemoOversight(quality, access, corrections, correctionDesk, demoClock),
                looks,
                membership,
                payments,
                cases,
                tickets,
                callBacks,
                knowledge,
                clock);
    }

    @Test
    void everyDeskOfTheHotlineHasSomethingToSee() {
        hotline.tell(units, today());

        assertThat(log.ended(
                        clock.instant().minus(Duration.ofHours(1)),
                        clock.instant().plus(Duration.ofHours(1))))
                .hasSize(6)
                .allMatch(call -> call.written().isPresent())
                .filteredOn(call -> call.verifiedBy().isEmpty())
                .hasSize(1);
        assertThat(ActingAs.AGENT.call(callBacks::open)).hasSize(1);
        assertThat(ActingAs.OFFICER.call(ticketDesk::waiting)).hasSize(1);
        assertThat(ActingAs.OPERATOR.call(ticketDesk::waiting)).hasSize(1);
        assertThat(ActingAs.OFFICER.call(correctionDesk::open)).hasSize(1);
        assertThat(ActingAs.SUPERVISOR.call(() -> questions.list(QuestionState.OPEN)))
                .hasSize(1);
    }

    private LocalDate today() {
        return clock.instant().atZone(PortalApplication.ZONE).toLocalDate();
    }
}
