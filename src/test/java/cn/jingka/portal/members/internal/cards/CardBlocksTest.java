package cn.jingka.portal.members.internal.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.CardBlock;
import cn.jingka.portal.members.CardBlock.Source;
import cn.jingka.portal.members.CardBlocks;
import cn.jingka.portal.members.CardMoved;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.MemberStandings;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.testing.ApiCaller;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RecordApplicationEvents
class CardBlocksTest extends PortalIntegrationTest {

    @Autowired
    private CardBlocks blocks;

    @Autowired
    private UnitMembers unitMembers;

    @Autowired
    private CardApplications applications;

    @Autowired
    private MemberStandings standings;

    @Autowired
    private PayeeDirectory payees;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApplicationEvents events;

    private PersonId person;
    private CardNumber card;

    @BeforeEach
    void somebodyWithACard() {
        person = members.person("U0001");
        card = members.card(person);
        as("ROLE_ADMINISTRATOR");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aBlockedCardIsNeitherPaidToNorOpensBenefitsUntilItIsReleased() {
        blocks.block("U0001", person, "账户信息待核实");

        assertThat(state()).isEqualTo(CardState.BLOCKED);
        assertThat(standings.of(person, today()).orElseThrow().cardHolder()).isFalse();
        assertThat(payees.payees(List.of(person))).isEmpty();
        assertThat(notices()).containsExactly("members.notice.card.BLOCKED");

        blocks.release("U0001", person, "已核实");

        assertThat(state()).isEqualTo(CardState.ACTIVE);
        assertThat(standings.of(person, today()).orElseThrow().cardHolder()).isTrue();
        assertThat(payees.payees(List.of(person))).isNotEmpty();
        assertThat(events.stream(CardMoved.class)).containsExactly(new CardMoved(person), new CardMoved(person));
        assertThat(events.stream(PayeeAccountsChanged.class).map(PayeeAccountsChanged::persons))
                .containsExactly(List.of(person));
        CardBlock block = blocks.history("U0001", person).getFirst();
        assertThat(block.reason()).contains("账户信息待核实");
        assertThat(block.releaseReason()).contains("已核实");
    }

    @Test
    void aBlockIsRefusedWithoutAReasonTwiceOrForALostCard() {
        assertRefused(() -> blocks.block("U0001", person, "  "), "members.cards.block.reason");
        assertRefused(() -> blocks.release("U0001", person, "没有冻结"), "members.cards.release.none");
        blocks.block("U0001", person, "核实");
        assertRefused(() -> blocks.block("U0001", person, "再核实"), "members.cards.block.already");
        unitMembers.reportLost("U0001", person);
        assertRefused(() -> blocks.block("U0001", person, "核实"), "members.cards.block.lost");
        assertRefused(() -> blocks.block("U0001", members.person("U0001"), "核实"), "members.cards.none");
        assertRefused(() -> blocks.block(members.unit("U0002"), person, "核实"), "members.person.unknown");
    }

    @Test
    void anOfficerSeesBlocksButMakesNone() {
        as("ROLE_UNIT_OFFICER");
        assertThat(blocks.history("U0001", person)).isEmpty();
        assertThatThrownBy(() -> blocks.block("U0001", person, "核实")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatTheBankBlocksOnlyTheBankReleases() {
        tell(event("BLOCKED", 0));
        blocks.block("U0001", person, "核实");

        blocks.release("U0001", person, "已核实");
        assertThat(state()).isEqualTo(CardState.BLOCKED);
        assertRefused(() -> blocks.release("U0001", person, "银行的"), "members.cards.release.bank");

        tell(event("RELEASED", 1));
        assertThat(state()).isEqualTo(CardState.ACTIVE);
        assertThat(blocks.history("U0001", person))
                .extracting(CardBlock::source)
                .containsExactlyInAnyOrder(Source.BANK, Source.FEDERATION);
        assertThat(notices()).containsExactlyInAnyOrder("members.notice.card.BLOCKED", "members.notice.card.ACTIVE");
    }

    @Test
    void theBanksEventsCountOnceAndTheNewestByItsOwnTime() {
        assertThat(tell(event("BLOCKED", 10)).get("applied").asInt()).isOne();
        assertThat(tell(event("BLOCKED", 10)).get("unchanged").asInt()).isOne();
        assertThat(tell(event("RELEASED", 5)).get("unchanged").asInt()).isOne();
        assertThat(state()).isEqualTo(CardState.BLOCKED);
        assertThat(notices()).hasSize(1);
        assertThat(tell(event("RELEASED", 11)).get("applied").asInt()).isOne();
        assertThat(state()).isEqualTo(CardState.ACTIVE);
    }

    @Test
    void ofABlockAndAReleaseOfTheSameMomentTheBlockHolds() {
        tell(event("BLOCKED", 10));
        tell(event("RELEASED", 20));
        assertThat(tell(event("BLOCKED", 20)).get("applied").asInt()).isOne();
        assertThat(tell(event("RELEASED", 20)).get("unchanged").asInt()).isOne();
        assertThat(tell(event("BLOCKED", 20)).get("unchanged").asInt()).isOne();
        assertThat(state()).isEqualTo(CardState.BLOCKED);
    }

    @Test
    void goodEventsCountAndUnknownCardsAndWrongEventsAreListed() {
        String stranger = "622163999999999999";
        JsonNode answer = tell(event("BLOCKED", 0) + ","
                + line(stranger + Luhn.checkDigit(stranger), "BLOCKED", "2015-03-01T00:00:00Z") + ","
                + line("62216300", "BLOCKED", "2015-03-01T00:00:00Z") + ","
                + line(card.digits(), "MELTED", "2015-03-01T00:00:00Z") + ","
                + line(card.digits(), "RELEASED", "today") + ","
                + line(card.digits(), "RELEASED", "2015-04-01T00:00:00+08:00") + ","
                + "null");

        assertThat(answer.get("applied").asInt()).isOne();
        assertThat(answer.get("unknown").valueStream().map(JsonNode::asInt)).containsExactly(2);
        assertThat(answer.get("rejected")
                        .valueStream()
                        .map(wrong -> wrong.get("position").asInt()))
                .containsExactly(3, 4, 5, 6, 7);
        assertThat(answer.get("rejected").toString()).contains("卡号不正确", "BLOCKED、RELEASED 或 CLOSED", "at 在将来");
        assertThat(state()).isEqualTo(CardState.BLOCKED);
    }

    @Test
    void aClosedCardLeavesThePersonWithoutOneAndCanBeAppliedForAnew() {
        tell(event("CLOSED", 0));

        assertThat(unitMembers.cards("U0001", person))
                .extracting(CardView::state)
                .containsExactly(CardState.CLOSED);
        assertThat(standings.of(person, today()).orElseThrow().card()).isEmpty();
        assertThat(applications.withoutCard("U0001"))
                .extracting(row -> row.person())
                .containsExactly(person);
        assertThat(tell(event("RELEASED", 1)).get("unchanged").asInt()).isOne();
        assertThat(notices()).hasSize(1);
    }

    @Test
    void aLostCardStaysLostWhateverTheBankDoesWithIt() {
        unitMembers.reportLost("U0001", person);
        tell(event("BLOCKED", 0));
        tell(event("RELEASED", 1));
        assertThat(state()).isEqualTo(CardState.LOST);
        assertThat(notices()).isEmpty();
        assertThat(events.stream(CardMoved.class)).containsExactly(new CardMoved(person));
    }

    /** An event of this card, so many seconds after the day began. */
    private String event(String event, int second) {
        return line(
                card.digits(),
                event,
                Instant.parse("2015-03-01T00:00:00Z").plusSeconds(second).toString());
    }

    private static String line(String number, String event, String at) {
        return "{\"cardNumber\":\"%s\",\"event\":\"%s\",\"at\":\"%s\"}".formatted(number, event, at);
    }

    private JsonNode tell(String events) {
        HttpResponse<String> answer =
                new ApiCaller(url("/api/v1"), "svc-bank").json("POST", "/card-events", "[" + events + "]");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private CardState state() {
        return standings.of(person, today()).orElseThrow().card().orElseThrow().state();
    }

    private List<String> notices() {
        return jdbc.sql("SELECT text_key FROM notice WHERE person_id = ? ORDER BY id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
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
                        Actor.account("someone", "someone", Set.of("U0001")),
                        null,
                        AuthorityUtils.createAuthorityList(authority)));
    }
}
