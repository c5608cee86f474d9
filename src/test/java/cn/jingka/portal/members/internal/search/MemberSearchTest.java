package cn.jingka.portal.members.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberSearch;
import cn.jingka.portal.members.MemberSearch.Candidate;
import cn.jingka.portal.members.MemberSearch.Found;
import cn.jingka.portal.members.MemberSearch.Key;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemberSearchTest extends PortalIntegrationTest {

    private static final MobileNumber PHONE = MobileNumber.parse("13911112222");
    private static final String IDENTITY = MembersFixture.identityNumber(9_000_001);

    @Autowired
    private MemberSearch search;

    @Autowired
    private MembersFixture members;

    private PersonId person;
    private CardNumber card;

    @BeforeEach
    void aMemberWithACard() {
        members.unit("U0001", UnitKind.UNION, true, null);
        person = members.newPerson("U0001")
                .named("欧阳建国")
                .document(IDENTITY)
                .phone(PHONE)
                .create();
        card = members.card(person);
        members.newPerson("U0002").named("欧阳建国").create();
    }

    @Test
    void eachKeyFindsThePersonAndSaysWhatItWas() {
        assertThat(only(PHONE.national(), Key.PHONE)).isEqualTo(person);
        assertThat(only(IDENTITY.toLowerCase(), Key.DOCUMENT)).isEqualTo(person);
        assertThat(only("欧阳建国 U0001", Key.NAME_AND_UNIT)).isEqualTo(person);
        assertThat(only("欧阳建国 单位 0001", Key.NAME_AND_UNIT)).isEqualTo(person);
        Found byCard = search.find(card.digits());
        assertThat(byCard.candidates()).extracting(Candidate::person).containsExactly(person);
        assertThat(byCard.keys()).contains(Key.CARD);
    }

    @Test
    void aCandidateIsShownMaskedWithoutAnythingThatIsAsked() {
        Candidate candidate = search.find(PHONE.national()).candidates().getFirst();
        assertThat(candidate.name()).isEqualTo("欧*国");
        assertThat(candidate.document()).isEqualTo(IDENTITY.substring(0, 6) + "************");
        assertThat(candidate.unitName()).isEqualTo("单位 U0001");
        assertThat(candidate.cardTail()).isEqualTo(card.tail());
        assertThat(candidate.member()).isTrue();
        assertThat(candidate.toString()).doesNotContain("欧");
    }

    @Test
    void severalWithOneNumberAreAllShownPresentMembersFirst() {
        PersonId former = members.newPerson("U0001")
                .named("阿former")
                .phone(PHONE)
                .left(LocalDate.of(2012, 1, 1))
                .create();
        assertThat(search.find(PHONE.national()).candidates())
                .extracting(Candidate::person)
                .containsExactly(person, former);
    }

    @Test
    void noMoreThanTwentyAreShownAndThatThereAreMoreIsSaid() {
        for (int i = 0; i < MemberSearch.MOST; i++) {
            members.newPerson("U0001").named("欧阳建国").create();
        }
        Found found = search.find("欧阳建国 单位");
        assertThat(found.candidates()).hasSize(MemberSearch.MOST);
        assertThat(found.more()).isTrue();
    }

    @Test
    void aNameAloneAndNonsenseAreRefusedWithWhatToDo() {
        assertThat(refusal("欧阳建国")).isEqualTo("members.search.unitNeeded");
        assertThat(refusal("12")).isEqualTo("members.search.unreadable");
    }

    @Test
    void aPercentSignIsALetterLikeAnyOther() {
        assertThat(search.find("欧阳建国 %").candidates()).isEmpty();
    }

    private PersonId only(String typed, Key key) {
        Found found = search.find(typed);
        assertThat(found.keys()).containsExactly(key);
        assertThat(found.candidates()).hasSize(1);
        return found.candidates().getFirst().person();
    }

    private String refusal(String typed) {
        var refused = new DomainException[1];
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> search.find(typed))
                .satisfies(thrown -> refused[0] = thrown);
        return refused[0].key();
    }
}
