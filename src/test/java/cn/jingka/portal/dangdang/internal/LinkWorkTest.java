package cn.jingka.portal.dangdang.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.dangdang.Books;
import cn.jingka.portal.dangdang.OwnBooks;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.testing.DangdangStub;
import cn.jingka.portal.testing.MutableClock;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class LinkWorkTest extends PortalIntegrationTest {

    private static final String ORDER = """
            [{"orderId":"D1","placedAt":"2015-03-02T11:00:00+08:00","amount":"%s","points":%d,"state":"%s"}]""";

    @Autowired
    private OwnBooks books;

    @Autowired
    private LinkWork work;

    @Autowired
    private LinkTable links;

    @Autowired
    private Reminders reminders;

    @Autowired
    private BooksStanding standing;

    @Autowired
    private DangdangFixture fixture;

    @Autowired
    private DangdangStub dangdang;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMemberWithALinkedAccount() {
        dangdang.open("dd-1001");
        person = fixture.memberWithCardOf(LocalDate.of(2014, 12, 1));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.member(person, "测试会员"), null, AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
        fixture.link(person, "dd-1001");
        fixture.work(person);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ordersArePulledFromWhereTheLastPullEnded() {
        dangdang.orders("", ORDER.formatted("120.00", 1200, "COMPLETED"), "c1");
        dangdang.orders("c1", "[]", "c1");
        fixture.work(person);
        dangdang.orders("c1", ORDER.formatted("120.00", 1200, "RETURNED"), "c2");
        dangdang.orders("c2", "[]", "c2");
        fixture.work(person);

        Books.Order order = books.current().orders().getFirst();
        assertThat(order.returned()).isTrue();
        assertThat(order.counts()).isFalse();
        assertThat(year().points()).isZero();
    }

    @Test
    void aLargeOrderExtendsGoldWhichDangdangIsToldOnce() {
        dangdang.orders("", ORDER.formatted("588.00", 5880, "COMPLETED"), "c1");
        dangdang.orders("c1", "[]", "c1");
        fixture.work(person);
        fixture.work(person);

        assertThat(gold()).isEqualTo(LocalDate.of(2017, 3, 2));
        dangdang.server()
                .verify(
                        1,
                        putRequestedFor(urlEqualTo("/api/gold"))
                                .withRequestBody(equalToJson("{\"until\":\"2017-03-02\"}")));
        assertThat(notices()).contains("dangdang.notice.extended.order");
    }

    @Test
    void anExpiredAccessIsRenewedAndTheNewPairKept() {
        clock.advance(Duration.ofMinutes(6));
        dangdang.refreshes(DangdangStub.REFRESH, "second-access", "second-refresh");
        books.refresh();

        LinkRow link = links.ofPerson(person).orElseThrow();
        assertThat(link.refreshToken()).isEqualTo("second-refresh");
        dangdang.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/orders"))
                        .withHeader("Authorization", equalTo("Bearer second-access")));
    }

    @Test
    void anAccessThatIsRefusedBeforeItsTimeIsRenewedToo() {
        dangdang.server()
                .stubFor(get(urlPathEqualTo("/api/orders"))
                        .withHeader("Authorization", equalTo("Bearer " + DangdangStub.ACCESS))
                        .willReturn(status(401)));
        dangdang.refreshes(DangdangStub.REFRESH, "second-access", "second-refresh");
        books.refresh();

        assertThat(books.current().link().orElseThrow().failingSince()).isEmpty();
        assertThat(links.ofPerson(person).orElseThrow().accessToken()).isEqualTo("second-access");
    }

    @Test
    void whileDangdangIsDownTheLastKnownStandsWithItsTime() {
        fixture.order(person, "D9", 900);
        dangdang.down();
        clock.advance(Duration.ofMinutes(2));
        books.refresh();
        clock.advance(Duration.ofMinutes(2));
        books.refresh();

        Books.Link link = books.current().link().orElseThrow();
        assertThat(link.pulledAt()).contains(MutableClock.START);
        assertThat(link.failingSince()).contains(MutableClock.START.plus(Duration.ofMinutes(2)));
        assertThat(year().points()).isEqualTo(900);
        assertThat(links.due(clock.instant(), 10)).isEmpty();

        dangdang.open("dd-1001");
        clock.advance(Duration.ofMinutes(3));
        dangdang.refreshes(DangdangStub.REFRESH, "second-access", "second-refresh");
        work.allDue();
        assertThat(books.current().link().orElseThrow().failingSince()).isEmpty();
    }

    @Test
    void withoutConsentTheMemberIsAskedAndAgreesAnewAtAnyTime() {
        dangdang.refusesGrants();
        clock.advance(Duration.ofMinutes(6));
        books.refresh();

        assertThat(books.current().link().orElseThrow().consent()).isFalse();
        assertThat(notices()).contains("dangdang.notice.consent");
        assertThat(jdbc.sql("SELECT refresh_token FROM dangdang_link")
                        .query(byte[].class)
                        .optional())
                .isEmpty();
        assertThatThrownBy(books::refresh).hasMessage("dangdang.link.error.consent");

        clock.advance(Duration.ofDays(200));
        assertThat(books.current().canLink()).isTrue();
        assertThatThrownBy(() -> fixture.link(person, "dd-2")).hasMessage("dangdang.link.error.otherAccount");
        fixture.link(person, "dd-1001");
        assertThat(books.current().link().orElseThrow().consent()).isTrue();
    }

    @Test
    void unlinkingEndsGoldWithTheDayAndRevokesTheAccess() {
        books.unlink();

        assertThat(books.current().link()).isEmpty();
        assertThat(books.current().gold().orElseThrow().running()).isFalse();
        dangdang.server()
                .verify(putRequestedFor(urlEqualTo("/api/gold"))
                        .withRequestBody(equalToJson("{\"until\":\"2015-03-02\"}")));
        dangdang.server().verify(1, postRequestedFor(urlEqualTo("/oauth2/revoke")));
        assertThat(rows()).isZero();
        assertThatThrownBy(books::unlink).hasMessage("dangdang.link.error.notLinked");
    }

    @Test
    void dangdangIsToldOfTheEndLaterWhenItIsDown() {
        dangdang.down();
        books.unlink();
        assertThat(books.current().link()).isEmpty();
        assertThat(rows()).isOne();

        // Meanwhile the account is free for its next link.
        fixture.link(fixture.memberWithCardOf(LocalDate.of(2015, 1, 1)), "dd-1001");
        dangdang.open("dd-1001");
        clock.advance(Duration.ofMinutes(2));
        work.allDue();
        dangdang.server().verify(1, postRequestedFor(urlEqualTo("/oauth2/revoke")));
        dangdang.server()
                .verify(
                        0,
                        putRequestedFor(urlEqualTo("/api/gold"))
                                .withRequestBody(equalToJson("{\"until\":\"2015-03-02\"}")));
        assertThat(rows()).isOne();
    }

    @Test
    void linkedAnewWithinTheMonthsGoldGoesOnInItsFirstYear() {
        fixture.order(person, "D9", 900);
        books.unlink();
        clock.advance(Duration.ofDays(60));
        fixture.link(person, "dd-2002");

        assertThat(gold()).isEqualTo(LocalDate.of(2016, 3, 2));
        assertThat(year().points()).isEqualTo(900);

        books.unlink();
        clock.advance(Duration.ofDays(60));
        assertThatThrownBy(() -> fixture.link(person, "dd-2002")).hasMessage("dangdang.window.OVER");
    }

    @Test
    void remindersGoOutOnceThirtySevenAndOneDaysBefore() {
        // The last day is 2015-08-28, also for a card of 31 August's month end.
        PersonId late = fixture.memberWithCardOf(LocalDate.of(2015, 2, 28));
        PersonId lost = fixture.memberWithCardOf(LocalDate.of(2015, 2, 28));
        jdbc.sql("UPDATE card SET state = 'LOST' WHERE person_id = ?")
                .param(lost.value())
                .update();
        for (int day = 0; day < 180; day++) {
            reminders.send();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(keys(late))
                .containsExactlyInAnyOrder(
                        "dangdang:bind:" + late + ":30",
                        "dangdang:bind:" + late + ":7",
                        "dangdang:bind:" + late + ":1");
        assertThat(keys(lost)).isEmpty();
        assertThat(keys(person)).noneMatch(key -> key.contains(":bind:"));
        String text = jdbc.sql("SELECT arguments FROM notice WHERE notice_key = ?")
                .param("dangdang:bind:" + late + ":7")
                .query(String.class)
                .single();
        assertThat(text).contains("7", "2015-08-28");
    }

    @Test
    void aMonthBeforeGoldEndsTheMemberIsTold() {
        clock.advance(Duration.ofDays(335));
        reminders.send();
        assertThat(notices()).doesNotContain("dangdang.notice.ending");
        clock.advance(Duration.ofDays(1));
        reminders.send();
        reminders.send();
        assertThat(notices()).containsOnlyOnce("dangdang.notice.ending");
    }

    @Test
    void theCatalogueLearnsHowAMemberStands() {
        assertThat(standing.of(person).state()).isEqualTo(State.AVAILABLE);
        assertThat(standing.of(person).reason()).isEqualTo("dangdang.standing.gold");
        PersonId late = fixture.memberWithCardOf(LocalDate.of(2014, 9, 1));
        assertThat(standing.of(late).state()).isEqualTo(State.NOT_FOR_ME);
        assertThat(standing.of(late).reason()).isEqualTo("dangdang.window.OVER");
        assertThat(standing.of(late).clause()).isEqualTo("BOOK-1");
        clock.advance(Duration.ofDays(367));
        assertThat(standing.of(person).state()).isEqualTo(State.USED);
    }

    private Books.Year year() {
        return books.current().gold().orElseThrow().year().orElseThrow();
    }

    private LocalDate gold() {
        return books.current().gold().orElseThrow().until();
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM dangdang_link")
                .query(Integer.class)
                .single();
    }

    private List<String> notices() {
        return jdbc.sql("SELECT text_key FROM notice WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private List<String> keys(PersonId whose) {
        return jdbc.sql("SELECT notice_key FROM notice WHERE person_id = ?")
                .param(whose.value())
                .query(String.class)
                .list();
    }
}
