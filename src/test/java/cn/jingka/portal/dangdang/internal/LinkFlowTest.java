package cn.jingka.portal.dangdang.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.dangdang.Books;
import cn.jingka.portal.dangdang.LinkAnswer;
import cn.jingka.portal.dangdang.OwnBooks;
import cn.jingka.portal.testing.DangdangStub;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.UriComponentsBuilder;

class LinkFlowTest extends PortalIntegrationTest {

    /** The clock stands at 2015-03-02, so this is the last day to bind. */
    private static final LocalDate ISSUED = LocalDate.of(2014, 9, 2);

    @Autowired
    private LinkController controller;

    @Autowired
    private OwnBooks books;

    @Autowired
    private DangdangFixture fixture;

    @Autowired
    private DangdangStub dangdang;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpSession session = new MockHttpSession();
    private PersonId person;

    @BeforeEach
    void aMemberOnTheLastDay() {
        dangdang.open("dd-1001");
        person = fixture.memberWithCardOf(ISSUED);
        signIn(person);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theBrowserIsSentToDangdangWithStateAndProofKey() {
        assertThat(start().toString())
                .startsWith(
                        dangdang.server().baseUrl() + "/oauth2/authorize?response_type=code&client_id=jingka-portal")
                .contains("scope=membership%20orders", "&state=", "&code_challenge=", "&code_challenge_method=S256")
                .contains("/authorize/oauth2/code/dangdang");
    }

    @Test
    void theAnswerLinksTheAccountAndGoldLastsAYear() {
        dangdang.orders("", """
                [{"orderId":"D1","placedAt":"2015-03-02T09:30:00+08:00","amount":"120.00","points":1200,"state":"COMPLETED"}]""", "c1");
        dangdang.orders("c1", "[]", "c1");

        assertThat(answer("code=good&state=" + state(start())).linked()).isTrue();

        Books own = books.current();
        assertThat(own.link().orElseThrow().nickname()).isEqualTo("书虫");
        assertThat(own.link().orElseThrow().account()).doesNotContain("dd-1001");
        assertThat(own.gold().orElseThrow().until()).isEqualTo(LocalDate.of(2016, 3, 2));
        assertThat(own.orders()).extracting(Books.Order::points).containsExactly(1200);
        dangdang.server()
                .verify(postRequestedFor(urlEqualTo("/oauth2/token"))
                        .withHeader("Authorization", matching("Basic .+"))
                        .withRequestBody(containing("code=good"))
                        .withRequestBody(matching(".*code_verifier=[A-Za-z0-9_-]{43,128}.*")));
        dangdang.server()
                .verify(putRequestedFor(urlEqualTo("/api/gold"))
                        .withRequestBody(equalToJson("{\"until\":\"2016-03-02\"}")));
    }

    @Test
    void accountAndTokensStandEncryptedInTheDatabase() {
        fixture.link(person, "dd-1001");
        var row = jdbc.sql("SELECT account, nickname, access_token, refresh_token FROM dangdang_link")
                .query()
                .singleRow();
        for (Object column : row.values()) {
            assertThat(new String((byte[]) column, StandardCharsets.UTF_8))
                    .doesNotContain("dd-1001", "书虫", DangdangStub.ACCESS, DangdangStub.REFRESH);
        }
    }

    @Test
    void onTheDayAfterSixMonthsNothingIsLinked() {
        clock.advance(Duration.ofDays(1));
        assertThat(refusedStart()).isEqualTo("dangdang.window.OVER");
        assertThat(books.current().canLink()).isFalse();
    }

    @Test
    void whoComesBackAfterMidnightOfTheLastDayIsRefusedAndTheAccessGivenBack() {
        clock.set(Instant.parse("2015-03-02T15:58:00Z"));
        String state = state(start());
        clock.set(Instant.parse("2015-03-02T16:00:00Z"));

        assertThat(answer("code=good&state=" + state).key()).isEqualTo("dangdang.window.OVER");
        assertThat(books.current().link()).isEmpty();
        dangdang.server()
                .verify(postRequestedFor(urlEqualTo("/oauth2/revoke"))
                        .withRequestBody(containing("token=" + DangdangStub.REFRESH)));
    }

    @Test
    void anAnswerWithAnotherStateIsNotTaken() {
        start();
        assertThat(answer("code=good&state=forged").key()).isEqualTo("dangdang.answer.unknown");
        assertThat(answer("code=good").key()).isEqualTo("dangdang.answer.unknown");
        dangdang.server().verify(0, postRequestedFor(urlEqualTo("/oauth2/token")));
    }

    @Test
    void aLinkOnAnotherSiteDoesNotBeginTheWay() {
        MockHttpServletRequest request = request("/dangdang/link");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(controller
                        .start(request, new MockHttpServletResponse())
                        .getHeaders()
                        .getLocation())
                .hasToString("/books");
        assertThat(told().key()).isEqualTo("dangdang.answer.elsewhere");
    }

    @Test
    void anAnswerIsTakenOnce() {
        String query = "code=good&state=" + state(start());
        assertThat(answer(query).linked()).isTrue();
        assertThat(answer(query).key()).isEqualTo("dangdang.answer.unknown");
        dangdang.server().verify(1, postRequestedFor(urlEqualTo("/oauth2/token")));
    }

    @Test
    void anAnswerDoesNotFollowIntoAnotherMembersSession() {
        String state = state(start());
        PersonId other = fixture.memberWithCardOf(ISSUED);
        signIn(other);
        assertThat(answer("code=good&state=" + state).key()).isEqualTo("dangdang.answer.unknown");
        assertThat(books.current().link()).isEmpty();
    }

    @Test
    void whatWentWrongAtDangdangIsSaid() {
        assertThat(answer("error=access_denied&state=" + state(start())).key()).isEqualTo("dangdang.answer.denied");
        assertThat(answer("error=server_error&state=" + state(start())).key()).isEqualTo("dangdang.answer.refused");
        String late = state(start());
        clock.advance(Duration.ofMinutes(16));
        assertThat(answer("code=good&state=" + late).key()).isEqualTo("dangdang.answer.expired");
        String used = state(start());
        dangdang.refusesGrants();
        assertThat(answer("code=used&state=" + used).key()).isEqualTo("dangdang.answer.code");
        String unlucky = state(start());
        dangdang.down();
        assertThat(answer("code=good&state=" + unlucky).key()).isEqualTo("dangdang.answer.down");
        assertThat(books.current().link()).isEmpty();
    }

    @Test
    void anAccountOfAnotherCardIsRefusedAndTheAccessGivenBack() {
        fixture.link(fixture.memberWithCardOf(ISSUED), "dd-1001");
        assertThat(answer("code=good&state=" + state(start())).key()).isEqualTo("dangdang.link.error.taken");
        dangdang.server().verify(1, postRequestedFor(urlEqualTo("/oauth2/revoke")));
    }

    @Test
    void ofManyCardsThatLinkOneAccountAtOnceOneGetsIt() throws Exception {
        List<PersonId> persons = IntStream.range(0, 8)
                .mapToObj(n -> fixture.memberWithCardOf(ISSUED))
                .toList();
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> attempts = persons.stream()
                    .map(one -> (Callable<String>) () -> {
                        try {
                            fixture.link(one, "dd-7");
                            return "linked";
                        } catch (DomainException refused) {
                            return refused.key();
                        }
                    })
                    .toList();
            for (Future<String> outcome : threads.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).filteredOn("linked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("dangdang.link.error.taken"::equals).hasSize(7);
    }

    @Test
    void whoHasAnAccountLinkedDoesNotLinkAnother() {
        fixture.link(person, "dd-5");
        assertThat(refusedStart()).isEqualTo("dangdang.link.error.linked");
        assertThatThrownBy(() -> fixture.link(person, "dd-6")).hasMessage("dangdang.link.error.otherAccount");
    }

    @Test
    void aLostCardCannotBeBoundAndAReplacementCountsFromTheFirst() {
        jdbc.sql("UPDATE card SET state = 'LOST' WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThat(refusedStart()).isEqualTo("dangdang.window.CARD_NOT_IN_USE");

        jdbc.sql("UPDATE card SET state = 'REPLACED' WHERE person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("""
                        INSERT INTO card (id, person_id, number, number_index, tail, state, issued_on)
                        SELECT id + 500000, person_id, number, REVERSE(number_index), tail, 'ACTIVE', '2015-03-01'
                        FROM card WHERE person_id = ?""").param(person.value()).update();
        assertThat(books.current().window().lastDay()).contains(LocalDate.of(2015, 3, 2));
        clock.advance(Duration.ofDays(1));
        assertThat(refusedStart()).isEqualTo("dangdang.window.OVER");
    }

    private void signIn(PersonId member) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.member(member, "测试会员"), null, AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
    }

    private URI start() {
        return controller
                .start(request("/dangdang/link"), new MockHttpServletResponse())
                .getHeaders()
                .getLocation();
    }

    private String refusedStart() {
        assertThat(start()).hasToString("/books");
        return told().key();
    }

    private static String state(URI location) {
        return UriComponentsBuilder.fromUri(location)
                .build()
                .getQueryParams()
                .getFirst("state")
                .replace("%3D", "=");
    }

    private LinkAnswer answer(String query) {
        MockHttpServletRequest request = request(DangdangClient.ANSWER_PATH);
        UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.setParameter(name, values.getFirst()));
        controller.answer(request, new MockHttpServletResponse());
        return told();
    }

    private LinkAnswer told() {
        return (LinkAnswer) session.getAttribute(LinkAnswer.ATTRIBUTE);
    }

    private MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        return request;
    }
}
