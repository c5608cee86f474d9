package cn.jingka.portal.protection.internal.claims;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The three kinds in the life of a case; the clock stands at 2015-03-02. */
class ProtectionClaimsTest extends PortalIntegrationTest {

    private static final Map<String, String> ACCIDENT = Map.of(
            "accident-date", "2015-01-10",
            "work-related", "no",
            "condition-final", "yes",
            "assessment-date", "2015-02-20",
            "regions", "EYES",
            "findings-eyes", "16:LEFT_EYE",
            "place", "BEIJING",
            "traffic", "no",
            "what-happened", "骑车摔倒",
            "hospital", "北京同仁医院");

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private OwnCases own;

    @Autowired
    private UnitDesk desk;

    @Test
    void aDisabilityIsFiledCertifiedAndDecidedByTheTable() {
        PersonId person = members.person("U0001");
        String reference = decided(person, ACCIDENT);

        CaseView view = asMember(person, () -> own.get(reference));
        assertThat(view.state()).isEqualTo(CaseState.DECIDED);
        assertThat(view.decisions().getFirst().amount()).isEqualTo(Fen.parse("1500.00"));
        assertThat(view.decisions().getFirst().assessment().verdict()).isEqualTo(Met.MET);
    }

    @Test
    void theCapOfTheTermHoldsAcrossCases() {
        PersonId person = members.person("U0001");
        decided(person, ACCIDENT);

        Map<String, String> second = new HashMap<>(ACCIDENT);
        second.put("accident-date", "2015-02-01");
        second.put("regions", "ARMS");
        second.remove("findings-eyes");
        second.put("findings-arms", "2:BOTH_ARMS");
        Assessment assessment =
                asMember(person, () -> filing.preCheck(Optional.empty(), DisabilityKind.CODE, new Answers(second)));

        assertThat(assessment.amount()).isEqualTo(Fen.parse("3500.00"));
        assertThat(assessment.steps()).extracting(Step::key).contains("protection.step.capLeft");
    }

    @Test
    void theSameAccidentAgainIsNotPaidTwice() {
        PersonId person = members.person("U0001");
        decided(person, ACCIDENT);

        Assessment again =
                asMember(person, () -> filing.preCheck(Optional.empty(), DisabilityKind.CODE, new Answers(ACCIDENT)));

        assertThat(again.verdict()).isEqualTo(Met.NOT_MET);
        assertThat(again.amount()).isEqualTo(Fen.ZERO);
    }

    @Test
    void theUnitCertifiesOnlyWithItsCertificateAndReport() {
        PersonId person = members.person("U0001");
        String reference = handedIn(person, ACCIDENT);

        assertThatThrownBy(() -> asOfficer(
                        "U0001",
                        () -> desk.certify(reference, desk.get(reference).version(), "情况属实")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aDeathIsOfferedToTheOfficerAndNotToTheMember() {
        PersonId person = members.person("U0001");

        List<ClaimKind> forMember = asMember(person, () -> filing.kinds(Optional.empty()));
        List<ClaimKind> forOfficer = asOfficer("U0001", () -> filing.kinds(Optional.of(person)));

        assertThat(forMember)
                .extracting(ClaimKind::code)
                .contains("DISABILITY", "FIRE")
                .doesNotContain("DEATH");
        assertThat(forOfficer).extracting(ClaimKind::code).contains("DISABILITY", "DEATH", "FIRE");
    }

    @Test
    void whoIsNoUnionMemberIsOfferedNoneOfThem() {
        members.groupUnit("G0001");
        PersonId person = members.newPerson("G0001").create();

        assertThat(asMember(person, () -> filing.kinds(Optional.empty())))
                .extracting(ClaimKind::code)
                .doesNotContain("DISABILITY", "DEATH", "FIRE");
    }

    private String handedIn(PersonId person, Map<String, String> answers) {
        String reference =
                asMember(person, () -> filing.start(Optional.empty(), DisabilityKind.CODE, new Answers(answers)));
        List.of("identity-document", "card", "hospital-records").forEach(material -> claims.file(reference, material));
        claims.advance(reference, person, "U0001", CaseState.AT_UNIT);
        return reference;
    }

    private String decided(PersonId person, Map<String, String> answers) {
        String reference = handedIn(person, answers);
        List.of("unit-certificate", "investigation-report").forEach(material -> claims.file(reference, material));
        asOfficer("U0001", () -> desk.certify(reference, desk.get(reference).version(), "情况属实"));
        claims.decide(reference, null);
        return reference;
    }
}
