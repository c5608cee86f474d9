package cn.jingka.portal.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.Notices.GroupProgress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QueuedNoticesTest extends OutboxTest {

    private static final PersonId PERSON = new PersonId(1);

    @Autowired
    private Notices portalWithoutAccount;

    @Test
    void theSameKeysFromTwoSidesAtOnceMakeEachMessageOnce() {
        List<Notice> upwards = IntStream.range(0, 2500)
                .mapToObj(n -> payment("key-" + n, PERSON))
                .toList();

        var first = CompletableFuture.supplyAsync(() -> queueAll(upwards));
        var second = CompletableFuture.supplyAsync(() -> queueAll(upwards.reversed()));

        assertThat(first.join() + second.join()).isEqualTo(2500);
        assertThat(queueAll(upwards)).isZero();
        assertThat(notices.progress("test:3")).isEqualTo(new GroupProgress(2500, 2500, 0, 0, 0, 0));
    }

    private int queueAll(List<Notice> all) {
        return transaction.execute(status -> notices.queue("test:3", all));
    }

    @Test
    void onlyWhatIsNewIsCounted() {
        assertThat(queue("test:3", payment("a", PERSON), payment("b", PERSON))).isEqualTo(2);
        assertThat(queue("test:4", payment("b", PERSON), payment("c", PERSON))).isEqualTo(1);

        assertThat(notices.progress("test:3").total()).isEqualTo(2);
        assertThat(notices.progress("test:4").total()).isEqualTo(1);
        assertThat(notices.progress("test:3").finished()).isFalse();
        assertThat(notices.progress("unheard-of").finished()).isTrue();
    }

    @Test
    void aTextWithALinkIsRefusedBeforeItCanBeRejectedByAnOperator() {
        var withLink = new Notice("link", PERSON, PAYMENT, List.of("https://pay.example/x", "¥1.00"));

        assertThatThrownBy(() -> queue("test:5", withLink))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(PAYMENT);
        assertThat(notices.progress("test:5").total()).isZero();
    }

    @Test
    void withoutAProvidersAccountMessagesStandInThePortalOnly() {
        transaction.executeWithoutResult(
                status -> portalWithoutAccount.queue("test:6", List.of(payment("off", PERSON))));

        assertThat(notices.progress("test:6")).isEqualTo(new GroupProgress(1, 0, 0, 1, 0, 0));
        sendDue();
        assertThat(twilio.asked()).isEmpty();
    }
}
