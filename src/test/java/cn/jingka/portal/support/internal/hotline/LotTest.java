package cn.jingka.portal.support.internal.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.CallLog.Ended;
import cn.jingka.portal.support.CallLog.Written;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fairness of the lot, and what counts as solved at first contact. */
class LotTest {

    private static final Instant START = Instant.parse("2026-11-16T02:00:00Z");
    private static final PersonId CALLER = new PersonId(7);

    private static Ended call(String agent, int number, Instant at, CallReason reason, boolean solved) {
        return new Ended(
                "C-" + agent + "-" + number,
                agent,
                at,
                Optional.of(at.plusSeconds(10)),
                at.plusSeconds(190),
                true,
                Optional.of(CALLER),
                Optional.of("CODE"),
                Optional.of(new Written(reason, Difficulty.GENERAL, "", solved)));
    }

    private static List<Ended> calls(String agent, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> call(agent, number, START.plusSeconds(number), CallReason.CARD, true))
                .toList();
    }

    @Test
    void everyAgentIsDrawnByTheSamePartAndNobodyStaysOut() {
        List<Ended> calls = Stream.of(calls("anna", 100), calls("bao", 7), calls("chen", 1))
                .flatMap(List::stream)
                .toList();

        List<Ended> drawn = new Lot(42, 5).draw(calls);

        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(drawn.stream().filter(call -> call.agent().equals("anna"))).hasSize(5);
        assertThat(drawn.stream().filter(call -> call.agent().equals("bao"))).hasSize(1);
        assertThat(drawn.stream().filter(call -> call.agent().equals("chen"))).hasSize(1);
    }

    @Test
    void theSameSeedDrawsTheSameCallsWhateverOrderTheyComeIn() {
        List<Ended> calls = new ArrayList<>(calls("anna", 50));
        List<Ended> first = new Lot(42, 10).draw(calls);
        List<Ended> reversed = new Lot(42, 10).draw(calls.reversed());
        List<Ended> besideAnother = new Lot(42, 10)
                .draw(Stream.concat(calls.stream(), calls("bao", 30).stream()).toList());

        assertThat(reversed).isEqualTo(first);
        assertThat(besideAnother).containsAll(first);
    }

    @Test
    void overManySeedsEveryCallIsDrawnSometime() {
        List<Ended> calls = calls("anna", 20);
        Set<Ended> seen = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            seen.addAll(new Lot(seed, 5).draw(calls));
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void aCallIsSolvedOnlyWhenNothingIsLeftAndNobodyCallsAboutTheSameAgainSoon() {
        Ended once = call("anna", 1, START, CallReason.CARD, true);
        Ended unsolved = call("anna", 2, START, CallReason.PLANS, false);
        Ended promised = call("anna", 3, START, CallReason.LEGAL, true);
        Ended asked = call("anna", 4, START, CallReason.CLAIM, true);
        Ended askedAgain = call("bao", 5, START.plus(Duration.ofDays(6)), CallReason.CLAIM, true);
        Ended muchLater = call("bao", 6, START.plus(Duration.ofDays(8)), CallReason.CARD, true);
        FirstContact contact = new FirstContact(
                List.of(once, unsolved, promised, asked, askedAgain, muchLater), Set.of(promised.number()));

        assertThat(contact.solved(once)).isTrue();
        assertThat(contact.solved(unsolved)).isFalse();
        assertThat(contact.solved(promised)).isFalse();
        assertThat(contact.solved(asked)).isFalse();
        assertThat(contact.solved(askedAgain)).isTrue();
    }
}
