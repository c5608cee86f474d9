package cn.jingka.portal.members.internal.cards;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplication.State;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class CardApplicationTest extends PortalIntegrationTest {

    @Autowired
    private CardApplications applications;

    @Autowired
    private UnitMembers unitMembers;

    @Autowired
    private PayeeDirectory payees;

    @Autowired
    private MembersFixture members;

    @Autowired
    private ApplicationStore store;

    @Autowired
    private CardTables cards;

    @Autowired
    private BankAnswers answers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock domainClock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private final WireMockServer bank = new WireMockServer(options().dynamicPort());
    private Instant now = Instant.parse("2015-03-02T02:00:00Z");

    @BeforeEach
    void openBank() {
        bank.start();
        as("ROLE_ADMINISTRATOR");
    }

    @AfterEach
    void closeBank() {
        bank.stop();
        SecurityContextHolder.clearContext();
    }

    @Test
    void theBanksAnswerOpensCardsAndKeepsRefusals() {
        PersonId one = members.person("U0001");
        PersonId two = members.newPerson("U0001").withoutPhone().create();
        String id = applications.applyForAll("U0001").id();
        bank.stubFor(post("/bank/card-applications").willReturn(status(202)));
        bank.stubFor(get("/bank/card-applications/" + id)
                .inScenario("answer")
                .willSetStateTo("ready")
                .willReturn(okJson("{\"state\":\"PENDING\",\"results\":[]}")));
        bank.stubFor(get("/bank/card-applications/" + id)
                .inScenario("answer")
                .whenScenarioStateIs("ready")
                .willReturn(okJson("""
                        {"state":"ANSWERED","results":[{"reference":"%s","cardNumber":"%s","refusal":null},
                         {"reference":"%s","cardNumber":null,"refusal":"IDENTITY_NOT_VERIFIED"}]}""".formatted(one, cardNumber(1), two))));

        dispatch();
        bank.verify(
                1,
                postRequestedFor(urlEqualTo("/bank/card-applications"))
                        .withRequestBody(
                                equalToJson("{\"applicationId\":\"" + id + "\",\"unitCode\":\"U0001\"}", true, true)));
        dispatch();
        assertThat(applications.get(id).state()).isEqualTo(State.SENT);
        dispatch();
        dispatch();

        CardApplication answered = applications.get(id);
        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        assertThat(answered.opened()).isOne();
        assertThat(answered.refused()).isOne();
        assertThat(payees.payees(List.of(one, two)).get(one).account().digits()).isEqualTo(cardNumber(1));
        assertThat(payees.payees(List.of(two))).isEmpty();
        assertThat(events.stream(PayeeAccountsChanged.class).map(PayeeAccountsChanged::persons))
                .containsExactly(List.of(one));
        assertThat(applications.withoutCard("U0001"))
                .extracting(row -> row.person())
                .containsExactly(two);
    }

    @Test
    void aWrongNumberOrASecondCardIsNeverRecorded() {
        PersonId one = members.person("U0001");
        PersonId two = members.person("U0001");
        PersonId three = members.person("U0001");
        String id = applications.applyForAll("U0001").id();
        members.card(three);

        answers.take(
                id,
                List.of(
                        new CardIssuer.Result(one.toString(), "6221630000000000000", null),
                        new CardIssuer.Result(three.toString(), cardNumber(3), null)));

        assertThat(applications.answers(id))
                .extracting(CardApplications.Answer::person, CardApplications.Answer::refusal)
                .containsExactlyInAnyOrder(
                        tuple(one, "CARD_NUMBER_WRONG"), tuple(two, "NOT_ANSWERED"), tuple(three, "HAS_CARD"));
        assertThat(answers.take(id, List.of())).isFalse();
    }

    @Test
    void anUnreachableBankIsTriedAgainAndARefusedApplicationFreesItsMembers() {
        members.person("U0001");
        members.person("U0001");
        String id = applications.applyForAll("U0001").id();
        bank.stubFor(post(urlMatching("/bank/.*")).willReturn(status(503)));
        dispatch();
        assertThat(applications.get(id).state()).isEqualTo(State.SENT);

        bank.stubFor(post(urlMatching("/bank/.*")).willReturn(aResponse().withStatus(400)));
        dispatch();

        assertThat(applications.get(id).state()).isEqualTo(State.FAILED);
        assertThat(applications.withoutCard("U0001")).hasSize(2);
    }

    @Test
    void cardsAreNeverAppliedForByOneAloneNorByAGroupUnitNorWithoutFiling() {
        PersonId one = members.person("U0001");
        PersonId unfiled = members.person("U0001");
        unitMembers.recordFiling("U0001", unfiled, null);
        members.groupUnit("GROUP");

        assertRefused(() -> applications.applyFor("U0001", List.of(one, one)), "members.cards.notAlone");
        assertRefused(() -> applications.applyFor("U0001", List.of(one, unfiled)), "members.cards.notEligible");
        assertRefused(() -> applications.applyForAll("GROUP"), "members.cards.groupUnit");
        assertThat(applications.applyForAll("U0001").members()).isOne();
        assertRefused(() -> applications.applyForAll(members.unit("U0002")), "members.cards.nobody");
    }

    @Test
    void aLostCardIsNotPaidToAndIsReplaced() {
        PersonId person = members.person("U0001");
        String lost = members.card(person).digits();

        unitMembers.reportLost("U0001", person);

        assertThat(payees.payees(List.of(person))).isEmpty();
        assertRefused(() -> unitMembers.reportLost("U0001", person), "members.cards.underWay");
        CardApplication replacement = applications.ofUnit("U0001").getFirst();
        assertThat(replacement.replacement()).isTrue();
        bank.stubFor(post("/bank/card-applications").willReturn(status(202)));
        bank.stubFor(get("/bank/card-applications/" + replacement.id())
                .willReturn(okJson("{\"state\":\"ANSWERED\",\"results\":[{\"reference\":\"%s\",\"cardNumber\":\"%s\"}]}"
                        .formatted(person, cardNumber(9)))));
        dispatch();
        dispatch();

        bank.verify(postRequestedFor(urlEqualTo("/bank/card-applications"))
                .withRequestBody(equalToJson("{\"replaces\":\"" + lost + "\"}", true, true)));
        assertThat(unitMembers.cards("U0001", person))
                .extracting(CardView::state)
                .containsExactly(CardState.ACTIVE, CardState.REPLACED);
        assertThat(payees.payees(List.of(person)).get(person).account().digits())
                .isEqualTo(cardNumber(9));
    }

    @Test
    void withoutAConnectionTheAnswerIsRecordedFromAFileWholeOrNotAtAll() {
        PersonId one = members.person("U0001");
        PersonId two = members.person("U0001");
        String id = applications.applyForAll("U0001").id();
        String header = "reference,card_number,refusal\n";

        assertRefused(() -> applications.recordAnswer(id, bytes("a;b")), "members.cards.file.header");
        assertRefused(
                () -> applications.recordAnswer(id, bytes(header + one + "," + cardNumber(1) + ",\n")),
                "members.cards.file.incomplete");
        assertRefused(
                () -> applications.recordAnswer(id, bytes(header + one + ",622163000000000001,\n" + two + ",,X\n")),
                "members.cards.file.cardNumber");
        applications.recordAnswer(id, bytes(header + one + "," + cardNumber(1) + ",\n" + two + ",,证件过期\n"));

        assertThat(applications.get(id).opened()).isOne();
        assertThat(jdbc.sql("SELECT refusal FROM card_application_member WHERE outcome = 'REFUSED'")
                        .query(String.class)
                        .single())
                .isEqualTo("证件过期");
    }

    private void dispatch() {
        var settings =
                new HttpCardIssuer.BankSettings(bank.baseUrl() + "/bank", "portal", "secret", Duration.ofSeconds(5));
        new ApplicationDispatch(store, cards, new HttpCardIssuer(settings), answers, transaction, domainClock)
                .dispatch(now);
        now = now.plus(Duration.ofMinutes(10));
    }

    private static String cardNumber(int n) {
        String digits = "62216399999999%04d".formatted(n);
        return digits + Luhn.checkDigit(digits);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void as(String authority) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account("admin", "admin", Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList(authority)));
    }
}
