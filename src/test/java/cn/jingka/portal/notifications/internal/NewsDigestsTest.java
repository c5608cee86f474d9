package cn.jingka.portal.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.NumberNotice;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News held back and told together, on the real database and with the provider's own client over HTTP. */
class NewsDigestsTest extends OutboxTest {

    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final MobileNumber PHONE = MobileNumber.parse("13900002222");

    private PersonId person;

    @BeforeEach
    void aMemberWithANumber() {
        person = members.newPerson("U0001").phone(PHONE).create();
    }

    @Test
    void severalNewsInTheWindowBecomeOneSmsWithoutDetailsWhileTheInboxHasEach() {
        news("a", "b", "a");
        clock.advance(WINDOW.minusSeconds(1));
        news("c");
        goOn();
        assertThat(twilio.asked()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        goOn();

        assertThat(bodies()).containsExactly("【京卡】您有 3 条新消息，请登录会员门户查看");
        assertThat(states()).containsExactly("BUNDLED", "BUNDLED", "ACCEPTED");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice").query(Integer.class).single())
                .isEqualTo(3);
        clock.advance(AN_HOUR);
        goOn();
        assertThat(twilio.asked()).hasSize(1);
    }

    @Test
    void oneNewsAloneGoesInItsOwnWordsAndTheNextWindowIsANewOne() {
        news("a");
        clock.advance(WINDOW);
        goOn();
        news("b");
        goOn();
        assertThat(bodies()).containsExactly(expectedText());

        clock.advance(WINDOW);
        goOn();
        assertThat(bodies()).containsExactly(expectedText(), expectedText());
    }

    @Test
    void inTheQuietHoursNewsWaitButAnnouncementsGo() {
        clock.set(LocalDateTime.of(2015, 3, 2, 20, 45)
                .atZone(PortalApplication.ZONE)
                .toInstant());
        news("a");
        clock.advance(AN_HOUR);
        goOn();
        assertThat(twilio.asked()).isEmpty();
        queue("payout-batch:1", payment("announced", person));
        goOn();
        assertThat(twilio.asked()).hasSize(1);

        clock.advance(Duration.ofMinutes(10 * 60 + 14));
        goOn();
        assertThat(twilio.asked()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        goOn();
        assertThat(twilio.asked()).hasSize(2);
    }

    @Test
    void newsThatCouldNotBeHandedOverAreNotTriedAgainInTheNight() {
        clock.set(LocalDateTime.of(2015, 3, 2, 20, 29, 58)
                .atZone(PortalApplication.ZONE)
                .toInstant());
        news("a");
        clock.advance(WINDOW);
        twilio.nextRefuses(429, 20429);
        goOn();
        clock.advance(AN_HOUR);
        goOn();
        assertThat(twilio.asked()).hasSize(1);
        clock.advance(Duration.ofHours(11));
        goOn();
        assertThat(states()).containsExactly("ACCEPTED");
    }

    @Test
    void whoWantsNoSmsHasTheNewsInThePortalOnlyAndStillGetsAnnouncements() {
        news("a");
        jdbc.sql(
                        "INSERT INTO news_preference (person_id, channel, changed_at) VALUES (?, 'PORTAL_ONLY', UTC_TIMESTAMP())")
                .param(person.value())
                .update();
        news("b");
        assertThat(states()).containsExactly("HELD", "NOT_WANTED");
        queue("payout-batch:1", payment("announced", person));
        clock.advance(WINDOW);
        goOn();

        assertThat(twilio.asked()).hasSize(1);
        assertThat(states()).containsExactly("NOT_WANTED", "NOT_WANTED", "ACCEPTED");
        assertThat(notices.progress("claims").finished()).isTrue();
    }

    @Test
    void twoNodesLettingNewsGoTellEachPersonOnce() {
        List<Notice> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            PersonId one = members.person("U0001");
            many.add(payment("x" + i, one));
            many.add(payment("y" + i, one));
        }
        transaction.executeWithoutResult(status -> notices.queueNews("claims", many));
        clock.advance(WINDOW);
        var first = CompletableFuture.runAsync(digests::release);
        var second = CompletableFuture.runAsync(digests::release);
        CompletableFuture.allOf(first, second).join();
        sendDue();

        assertThat(bodies()).hasSize(60).containsOnly("【京卡】您有 2 条新消息，请登录会员门户查看");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM news_digest")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMessageToABareNumberGoesOutOnceAndStandsInNoInboxAndNowhereInClear() {
        NumberNotice toNumber = new NumberNotice("bare", PHONE, PAYMENT, List.of("2014 年第一季度", "¥640.00"));
        int added =
                transaction.execute(status -> notices.queueToNumbers("payout-batch:2", List.of(toNumber, toNumber)));
        assertThat(added).isEqualTo(1);
        assertThat(notices.progress("payout-batch:2").finished()).isFalse();
        sendDue();

        assertThat(twilio.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.form())
                        .containsEntry("To", "+8613900002222")
                        .containsEntry("Body", expectedText()));
        assertThat(notices.progress("payout-batch:2").finished()).isTrue();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("SELECT CAST(number AS CHAR CHARACTER SET latin1) FROM sms_to_number")
                        .query(String.class)
                        .single())
                .doesNotContain("13900002222");
    }

    @Test
    void aRouteIsAPageOfThePortalAndNothingElse() {
        for (String elsewhere : List.of("https://other.example/x", "//other.example", "javascript:alert(1)", "")) {
            assertThatThrownBy(() -> new Notice("k", person, PAYMENT, List.of(), Optional.of(elsewhere)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void news(String... keys) {
        List<Notice> news =
                List.of(keys).stream().map(key -> payment(key, person)).toList();
        transaction.executeWithoutResult(status -> notices.queueNews("claims", news));
    }

    private void goOn() {
        digests.release();
        sendDue();
    }

    private List<String> bodies() {
        return twilio.asked().stream().map(asked -> asked.form().get("Body")).toList();
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM sms ORDER BY id").query(String.class).list();
    }
}
