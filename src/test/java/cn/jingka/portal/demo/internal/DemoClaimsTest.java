package cn.jingka.portal.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.ReviewDesk.QueueLine;
import cn.jingka.portal.claims.ReviewDesk.Work;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DemoClaimsTest extends PortalIntegrationTest {

    private static final ActingAs SECOND_REVIEWER =
            new ActingAs(Actor.account("reviewer2", "审核员二", Set.of()), Role.REVIEWER);

    @Autowired
    private PersonDirectory persons;

    @Autowired
    private PersonalDataCipher cipher;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private OwnCases own;

    @Autowired
    private UnitDesk unitDesk;

    @Autowired
    private Evidence evidence;

    @Autowired
    private List<ClaimKind> kinds;

    @Autowired
    private ReviewDesk reviewDesk;

    @Autowired
    private ClaimPayments payments;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private PlanFees fees;

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-12-16", "2026-12-31"})
    void theClaimsAreTheSameOnAnyDayOfTheYear(String day) throws Exception {
        LocalDate today = LocalDate.parse(day);
        clock.set(today.atTime(10, 0).atZone(PortalApplication.ZONE).toInstant());
        LocalDate lastDay = today.withDayOfYear(1).minusDays(1);
        List<DemoFederation.Unit> units = new DemoFederation(today).units();
        load(units, lastDay);

        DemoClaims claims = new DemoClaims(
                new DemoPeople(persons, cipher),
                new DemoFiling(filing, own, unitDesk, evidence, kinds, texts),
                new DemoReview(reviewDesk, payments, texts),
                new DemoPlans(enrolments, fees));
        claims.tell(units, today, lastDay.getYear());

        assertThat(queue())
                .extracting(QueueLine::work)
                .containsExactlyInAnyOrder(Work.REVIEW, Work.REVIEW, Work.REVIEW, Work.CONFIRM, Work.APPEAL);
        assertThat(queue()).filteredOn(line -> line.warnings() > 0).hasSize(1);
        assertThat(ActingAs.OFFICER.call(unitDesk::toCertify)).hasSize(2);
        assertThat(ActingAs.OPERATOR.call(payments::due)).hasSize(2);
        List<CaseView> others = ActingAs.OFFICER.call(unitDesk::others);
        assertThat(others)
                .extracting(CaseView::state)
                .contains(CaseState.MORE_NEEDED, CaseState.PAYING, CaseState.CLOSED)
                .hasSize(10);
        assertThat(others)
                .filteredOn(view -> view.state() == CaseState.CLOSED)
                .allSatisfy(view -> assertThat(view.appealUntil()).contains(today.plusDays(60)));
        int term = ActingAs.OFFICER.call(enrolments::openTerms).getFirst();
        assertThat(ActingAs.OPERATOR.call(() -> fees.all(term)))
                .hasSize(3)
                .anyMatch(line -> line.outstanding().isPositive())
                .anyMatch(line -> line.outstanding().isZero());

        claims.tell(units, today, lastDay.getYear());
        assertThat(ActingAs.OFFICER.call(unitDesk::others)).hasSize(others.size());
        assertThat(ActingAs.OPERATOR.call(payments::due)).hasSize(2);
    }

    private List<QueueLine> queue() {
        return SECOND_REVIEWER.call(
                () -> reviewDesk.queue(new QueueFilter(Optional.empty(), Optional.empty(), QueueFilter.Order.AGE)));
    }

    private void load(List<DemoFederation.Unit> units, LocalDate lastDay) throws IOException, InterruptedException {
        PortalClient portal = new PortalClient(url(""));
        List<DemoPerson> people = new ArrayList<>();
        for (DemoFederation.Unit unit : units) {
            portal.put(
                    "svc-units",
                    "/units/" + unit.code(),
                    Map.of("name", unit.name(), "district", unit.district(), "kind", unit.kind(), "paysDues", true));
            portal.upload(
                    "svc-units",
                    "/units/" + unit.code() + "/roster",
                    unit.code() + ".xlsx",
                    DemoFiles.roster(unit.people()));
            people.addAll(unit.people());
        }
        long batch = portal.upload("svc-feed", "/medical-feed", "demo.csv", DemoFiles.feed(people, lastDay))
                .path("batchId")
                .asLong();
        portal.await("svc-feed", "/medical-feed/" + batch, "DONE");
    }
}
