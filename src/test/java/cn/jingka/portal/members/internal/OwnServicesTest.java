package cn.jingka.portal.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.OwnMembership.HeldCategory;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class OwnServicesTest extends PortalIntegrationTest {

    @Autowired
    private OwnMembership membership;

    @Autowired
    private OwnCard card;

    @Autowired
    private PayeeDirectory payees;

    @Autowired
    private RecipientDirectory recipients;

    @Autowired
    private MembersFixture members;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMemberSeesTheOwnMembershipWithIdentifyingDataMasked() {
        LocalDate since = LocalDate.of(2014, 1, 1);
        String document = MembersFixture.identityNumber(930_001);
        signIn(members.newPerson("U0001")
                .document(document)
                .category(MemberCategory.HARDSHIP, since, null)
                .create());

        OwnMembership.Membership own = membership.get();

        assertThat(own.insuredToday()).isTrue();
        assertThat(own.unitName()).isEqualTo("单位 U0001");
        assertThat(own.document())
                .endsWith(document.substring(14))
                .contains("****")
                .hasSameSizeAs(document);
        assertThat(own.phone()).contains("****");
        assertThat(own.categories()).containsExactly(new HeldCategory(MemberCategory.HARDSHIP, Period.since(since)));
    }

    @Test
    void aFormerMemberSeesThatTheMembershipIsOver() {
        signIn(members.newPerson("U0001").left(LocalDate.of(2015, 3, 1)).create());

        assertThat(membership.get().left()).isEqualTo("2015-03-01");
    }

    @Test
    void aMemberReportsTheOwnCardLostOnce() {
        PersonId person = members.person("U0001");
        members.card(person);
        signIn(person);

        card.reportLost();

        assertThat(card.current().orElseThrow().state()).isEqualTo(CardState.LOST);
        assertThat(card.underWay()).isTrue();
        assertThat(payees.payees(List.of(person))).isEmpty();
        assertThatThrownBy(card::reportLost).isInstanceOf(DomainException.class);
    }

    @Test
    void messagesComeInTheLanguageTheMemberChose() {
        PersonId person = members.person("U0001");
        signIn(person);

        membership.speak(Locale.UK);

        assertThat(recipients.recipients(List.of(person)).get(person).language())
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void staffHasNoMembershipHere() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account("operator", "operator", Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_OPERATOR")));

        assertThatThrownBy(membership::get).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(card::reportLost).isInstanceOf(AccessDeniedException.class);
    }

    private static void signIn(PersonId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.member(person, "会员"), null, AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
    }
}
