package cn.jingka.portal.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.bulletin.NoticeBoard;
import cn.jingka.portal.bulletin.OwnCourseProgress;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.OwnSignUps.OwnSignUp;
import cn.jingka.portal.bulletin.OwnSignUps.Place;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.ecard.OwnPhones;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.CounterUses;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.Disputes;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.EditorsDesk.DeskLine;
import cn.jingka.portal.publishing.EditorsDesk.Work;
import cn.jingka.portal.services.CallTimes;
import cn.jingka.portal.services.JobList;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoBenefitsTest extends PortalIntegrationTest {

    private static final ActingAs SECOND_EDITOR = new ActingAs(Actor.account("editor2", "编辑二", Set.of()), Role.EDITOR);
    private static final ActingAs CINEMA = ActingAs.counter("cinema", "海淀工人文化宫售票处");

    @Autowired
    private PersonDirectory persons;

    @Autowired
    private PersonalDataCipher cipher;

    @Autowired
    private MembersFixture cards;

    @Autowired
    private OwnPhones phones;

    @Autowired
    private Counter counter;

    @Autowired
    private CounterUses counterUses;

    @Autowired
    private OwnUses uses;

    @Autowired
    private Disputes disputes;

    @Autowired
    private OwnRequests requests;

    @Autowired
    private RequestDesk requestDesk;

    @Autowired
    private CallTimes calls;

    @Autowired
    private JobWanted jobs;

    @Autowired
    private JobList jobList;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private OwnSignUps signUps;

    @Autowired
    private OwnCourseProgress progress;

    @Autowired
    private EditorsDesk editors;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private OwnCases cases;

    @Autowired
    private UnitDesk unitDesk;

    @Autowired
    private Evidence evidence;

    @Autowired
    private List<ClaimKind> kinds;

    @Autowired
    private ReviewDesk reviewDesk;

    @Autowired
    private Texts texts;

    private List<DemoFederation.Unit> units;
    private DemoBenefits benefits;
    private DemoMember wang;

    @BeforeEach
    void theFederationIsThere() throws IOException, InterruptedException {
        units = new DemoFederation(today()).units().subList(0, 2);
        PortalClient portal = new PortalClient(url(""));
        for (DemoFederation.Unit unit : units) {
            join(portal, unit);
        }
        DemoPeople people = new DemoPeople(persons, cipher);
        units.getFirst().people().stream()
                .limit(DemoFederation.KNOWN)
                .forEach(person -> cards.card(people.member(person).id()));
        wang = people.member(units.getFirst().people().getFirst());
        benefits = new DemoBenefits(
                people,
                new DemoUses(new DemoPhones(phones, clock), counter, counterUses, uses),
                new DemoRequests(requests, requestDesk, calls),
                new DemoEntries(jobs, jobList, matchmaking),
                new DemoBoard(signUps, progress, editors),
                new DemoFiling(filing, cases, unitDesk, evidence, kinds, texts));
    }

    @Test
    void membersDesksCountersAndEditorsHaveSomethingToSee() {
        benefits.tell(units, today());

        assertEverythingIsThereOnce();
    }

    @Test
    void whatIsThereIsNotToldAgain() {
        benefits.tell(units, today());
        benefits.tell(units, today());

        assertEverythingIsThereOnce();
    }

    @Test
    void aMemberWithoutACardLosesTheUsesAndNothingElse() {
        DemoFederation.Unit first = units.getFirst();
        List<DemoPerson> people = new ArrayList<>(first.people());
        Collections.swap(people, 0, DemoFederation.KNOWN);
        DemoMember without = new DemoPeople(persons, cipher).member(people.getFirst());
        benefits.tell(
                List.of(
                        new DemoFederation.Unit(first.code(), first.name(), first.district(), first.kind(), people),
                        units.get(1)),
                today());

        assertThat(without.acting().call(uses::all)).isEmpty();
        assertThat(without.acting().call(requests::all)).hasSize(2);
        assertThat(without.acting().call(signUps::all)).hasSize(2);
        assertThat(ActingAs.SERVICE.call(disputes::waiting)).hasSize(1);
    }

    private void assertEverythingIsThereOnce() {
        assertThat(wang.acting().call(uses::all))
                .hasSize(3)
                .filteredOn(use -> use.dispute().isPresent())
                .hasSize(1);
        assertThat(wang.acting().call(phones::list)).isEmpty();
        assertThat(CINEMA.call(counterUses::objections)).hasSize(1);
        assertThat(ActingAs.SERVICE.call(disputes::waiting))
                .extracting(Disputes.Waiting::state)
                .containsExactlyInAnyOrder(DisputeState.ANSWERED, DisputeState.OPEN);

        assertThat(wang.acting().call(requests::all))
                .extracting(OwnRequests.Line::state)
                .containsExactlyInAnyOrder(RequestState.ANSWERED, RequestState.RECEIVED);
        assertThat(ActingAs.SERVICE.call(requestDesk::waiting))
                .extracting(RequestDesk.Row::state)
                .containsExactlyInAnyOrder(RequestState.RECEIVED, RequestState.RECEIVED, RequestState.BOOKED);
        assertThat(wang.acting().call(requests::free)).hasSizeGreaterThan(8);
        assertThat(ActingAs.REVIEWER.call(() ->
                        reviewDesk.queue(new QueueFilter(Optional.empty(), Optional.empty(), QueueFilter.Order.AGE))))
                .hasSize(1);

        assertThat(wang.acting().call(jobs::own))
                .singleElement()
                .satisfies(entry -> assertThat(entry.inquiries()).hasSize(1));
        assertThat(ActingAs.SERVICE.call(jobList::all)).hasSize(2);
        assertThat(wang.acting().call(matchmaking::own)).get().matches(own -> !own.shown());
        wang.acting().run(matchmaking::show);
        assertThat(wang.acting().call(matchmaking::browse)).hasSize(2);
        wang.acting().run(matchmaking::hide);

        assertThat(wang.acting().call(signUps::all))
                .extracting(OwnSignUp::place)
                .containsExactlyInAnyOrder(Place.SEAT, Place.WAITING);
        assertThat(board.find("training-first-aid"))
                .get()
                .matches(posted -> posted.attendance().state() == NoticeBoard.State.FULL)
                .matches(posted -> posted.attendance().waiting() == 1);
        assertThat(wang.acting().call(() -> progress.of("electric-safety")))
                .hasSize(2)
                .hasEntrySatisfying(
                        "hazards", chapter -> assertThat(chapter.done()).isTrue());
        assertThat(SECOND_EDITOR.call(() -> editors.pieces(Optional.empty())))
                .extracting(DeskLine::work)
                .containsOnlyOnce(Work.TO_REVIEW)
                .containsOnlyOnce(Work.OTHERS_DRAFT);
    }

    private LocalDate today() {
        return clock.instant().atZone(PortalApplication.ZONE).toLocalDate();
    }

    private static void join(PortalClient portal, DemoFederation.Unit unit) throws IOException, InterruptedException {
        portal.put(
                "svc-units",
                "/units/" + unit.code(),
                Map.of("name", unit.name(), "district", unit.district(), "kind", unit.kind(), "paysDues", true));
        portal.upload(
                "svc-units",
                "/units/" + unit.code() + "/roster",
                unit.code() + ".xlsx",
                DemoFiles.roster(unit.people()));
    }
}
