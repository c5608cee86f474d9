package cn.jingka.portal.merchants.internal;

import static cn.jingka.portal.testing.MerchantsFixture.asCounter;
import static cn.jingka.portal.testing.MerchantsFixture.newPass;
import static cn.jingka.portal.testing.MerchantsFixture.session;
import static cn.jingka.portal.testing.MerchantsFixture.tickets;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.NotEntitled;
import cn.jingka.portal.merchants.internal.AssignmentTable.Assignment;
import cn.jingka.portal.merchants.internal.CheckTable.Check;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.UsesOnRecord;
import cn.jingka.portal.testing.MerchantsFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fifty counters reach for what is left of one member's quota at the same moment. */
class LastOneTest extends PortalIntegrationTest {

    private static final int COUNTERS = 50;

    @Autowired
    private MerchantsFixture merchants;

    @Autowired
    private Counter counter;

    @Autowired
    private CheckTable checks;

    @Autowired
    private SlotTable slots;

    @Autowired
    private AssignmentTable assignments;

    @Autowired
    private UsesOnRecord onRecord;

    @Test
    void fiftyUsesOfTheOnePassGiveOne() throws Exception {
        clock.set(Instant.parse("2015-12-20T02:00:00Z"));
        PersonId person = merchants.cardHolder();
        assertThat(atOnce(person, newPass("transit-card"), "park", "park2")).isOne();
        assertThat(onRecord.of(person)).hasSize(1);
    }

    @Test
    void fiftyUsesOfTheThirdCountedSessionGiveOne() throws Exception {
        PersonId person = merchants.cardHolder();
        merchants.use(person, "gym", session("free-session"));
        merchants.use(person, "gym", session("counted-session"));
        merchants.use(person, "gym", session("counted-session"));
        assertThat(atOnce(person, session("counted-session"), "gym")).isOne();
        assertThat(onRecord.of(person)).hasSize(4);
    }

    @Test
    void twoTicketsOfAScreeningGoToOneOrTwoUsesAndNeverToThree() throws Exception {
        PersonId person = merchants.cardHolder();
        atOnce(person, tickets(1, LocalDate.of(2015, 3, 2), "19:30", "3号厅"), "cinema");
        assertThat(onRecord.of(person).stream().mapToInt(PastUse::count).sum()).isEqualTo(2);
    }

    @Test
    void theSameUseSentFiftyTimesAtOnceIsOneUse() throws Exception {
        PersonId person = merchants.cardHolder();
        String check = open(person, "gym");
        List<Boolean> recorded = run(IntStream.range(0, COUNTERS)
                .<Callable<Boolean>>mapToObj(i -> () -> record("gym", check, session("free-session")))
                .toList());
        assertThat(recorded).doesNotContain(false);
        assertThat(onRecord.of(person)).hasSize(1);
    }

    /** How many of fifty checks, spread over the accounts, were recorded. */
    private long atOnce(PersonId person, UseRequest request, String... accounts) throws Exception {
        List<Callable<Boolean>> uses = new ArrayList<>();
        for (int i = 0; i < COUNTERS; i++) {
            String account = accounts[i % accounts.length];
            String check = open(person, account);
            uses.add(() -> record(account, check, request));
        }
        return run(uses).stream().filter(recorded -> recorded).count();
    }

    /** A check as {@link Counter#check} opens it; fifty codes can't be shown within a minute. */
    private String open(PersonId person, String account) {
        Assignment place = assignments.of(account).orElseThrow();
        Check check = new Check(
                new References().secret(),
                account,
                place.merchant(),
                place.outlet(),
                person,
                "王*",
                clock.instant().plus(Duration.ofMinutes(10)));
        checks.add(check, clock.instant());
        slots.prepare(person);
        return check.id();
    }

    private boolean record(String account, String check, UseRequest request) {
        try {
            asCounter(account, () -> counter.record(check, request));
            return true;
        } catch (NotEntitled usedUp) {
            return false;
        } catch (DomainException other) {
            throw new IllegalStateException(other.key(), other);
        }
    }

    private static List<Boolean> run(List<Callable<Boolean>> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Boolean>> running = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
