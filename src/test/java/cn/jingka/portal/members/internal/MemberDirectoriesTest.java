package cn.jingka.portal.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.MemberSignIn;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonFacts;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.notifications.NumberUnreachable;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class MemberDirectoriesTest extends PortalIntegrationTest {

    private static final DocumentIndex FIRST = new DocumentIndex(0, 0);
    private static final DocumentIndex LAST = new DocumentIndex(-1, -1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2014, 1, 1);

    @Autowired
    private MembersFixture members;

    @Autowired
    private Eligibility eligibility;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private PayeeDirectory payees;

    @Autowired
    private MemberSignIn signIn;

    @Autowired
    private RecipientDirectory recipients;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void coveredAreTheDaysOfMembershipAndInsuranceInAUnitThatPaysDues() {
        LocalDate march = LocalDate.of(2014, 3, 1);
        LocalDate june = LocalDate.of(2014, 6, 30);
        members.unit("DUES", UnitKind.UNION, true, march);
        members.unit("NODUES", UnitKind.UNION, false, null);
        members.groupUnit("GROUP");
        PersonId late = members.newPerson("DUES").insured(NEW_YEAR, june).create();
        PersonId never = members.person("NODUES");
        PersonId group = members.newPerson("GROUP").joined(NEW_YEAR).left(june).create();
        PersonId uninsured = members.newPerson("U0001").notInsured().create();

        assertThat(facts(late).covered()).containsExactly(new Period(march, june));
        assertThat(facts(never).covered()).isEmpty();
        assertThat(facts(group).covered()).containsExactly(new Period(NEW_YEAR, june));
        assertThat(facts(uninsured).covered()).isEmpty();
        assertThat(eligibility.persons()).isEqualTo(4);
    }

    @Test
    void categoriesKeepTheirDaysAndPersonsComeInIndexOrder() {
        PersonId person = members.newPerson("U0001")
                .category(MemberCategory.HARDSHIP, NEW_YEAR, LocalDate.of(2014, 2, 1))
                .category(MemberCategory.MODEL_WORKER, LocalDate.of(2014, 5, 1), null)
                .create();
        members.person("U0001");
        members.person("U0001");

        assertThat(facts(person).hardship()).containsExactly(new Period(NEW_YEAR, LocalDate.of(2014, 2, 1)));
        assertThat(facts(person).modelWorker()).containsExactly(Period.since(LocalDate.of(2014, 5, 1)));
        assertThat(facts(person).specialHardship()).isEmpty();
        List<PersonFacts> all = eligibility.between(FIRST, LAST);
        assertThat(all).extracting(PersonFacts::document).isSorted().hasSize(3);
        DocumentIndex second = all.get(1).document();
        assertThat(eligibility.between(second, second)).containsExactly(all.get(1));
        assertThat(eligibility.known(Set.of(second, FIRST))).containsExactly(second);
    }

    @Test
    void moneyGoesToTheActiveCardOrToTheAccountOfAGroupUnitsPerson() {
        members.groupUnit("GROUP");
        PersonId carded = members.person("U0001");
        PersonId waiting =
                members.newPerson("U0001").account("622188000011112222").create();
        PersonId grouped =
                members.newPerson("GROUP").account("622188000011113333").create();
        CardNumber card = members.card(carded);

        var found = payees.payees(List.of(carded, waiting, grouped));

        assertThat(found).containsOnlyKeys(carded, grouped);
        assertThat(found.get(carded).account().digits()).isEqualTo(card.digits());
        assertThat(found.get(carded).card()).isTrue();
        assertThat(found.get(grouped).account()).isEqualTo(new AccountNumber("622188000011113333"));
    }

    @Test
    void aSharedNumberIsToldApartByCardAndDocument() {
        MobileNumber shared = MobileNumber.parse("13911112222");
        PersonId one = members.newPerson("U0001").phone(shared).create();
        PersonId other = members.newPerson("U0001")
                .phone(shared)
                .document(MembersFixture.identityNumber(5_000_000))
                .create();
        members.card(one);
        AccountNumber card = new AccountNumber(members.card(other).digits());
        String document = MembersFixture.identityNumber(5_000_000);

        assertThat(signIn.byNumber(shared)).containsExactlyInAnyOrder(one, other);
        assertThat(signIn.identify(shared, card, document.substring(14).toLowerCase()))
                .contains(other);
        assertThat(signIn.identify(shared, card, "0000")).isEmpty();
        assertThat(signIn.identify(shared, card, "")).isEmpty();
        assertThat(directory.byDocument(directory.documentOf(other))).contains(other);
        assertThat(directory.names(List.of(other)).get(other).documentNumber()).isEqualTo(document);
    }

    @Test
    void aPersonOfAGroupUnitIsKnownByTheAccountOnRecord() {
        members.groupUnit("G0001");
        MobileNumber number = MobileNumber.parse("13911113333");
        PersonId grouped = members.newPerson("G0001")
                .phone(number)
                .document(MembersFixture.identityNumber(5_000_001))
                .account("622188000011114444")
                .create();
        String tail = MembersFixture.identityNumber(5_000_001).substring(14);

        assertThat(signIn.identify(number, new AccountNumber("622188000011114444"), tail))
                .contains(grouped);
        assertThat(signIn.identify(number, new AccountNumber("622188000011114445"), tail))
                .isEmpty();
    }

    @Test
    void aNumberThatTurnedOutNotToWorkIsNotUsedAgain() {
        PersonId person = members.person("U0001");
        assertThat(recipients.recipients(List.of(person)).get(person).working()).isPresent();

        events.publishEvent(new NumberUnreachable(person));

        assertThat(recipients.recipients(List.of(person)).get(person).working()).isEmpty();
    }

    private PersonFacts facts(PersonId person) {
        DocumentIndex document = directory.documentOf(person);
        return eligibility.between(document, document).getFirst();
    }
}
