package cn.jingka.portal.support.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class QuestionDrawTest {

    private final RandomGenerator random = new Random(1);

    @Test
    void threeAreDrawnAndTwoRightAnswersAlwaysHoldAStrongOne() {
        for (int i = 0; i < 200; i++) {
            List<Fact> drawn = draw(EnumSet.allOf(Fact.class), Set.of(), Set.of());
            assertThat(drawn).hasSize(3).doesNotHaveDuplicates();
            assertThat(drawn.stream().filter(Fact::strong)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whatWasSearchedWithOrShownIsNeverAsked() {
        Set<Fact> known = EnumSet.of(Fact.DOCUMENT_TAIL, Fact.BIRTH_MONTH, Fact.UNIT);
        for (int i = 0; i < 200; i++) {
            assertThat(draw(EnumSet.allOf(Fact.class), known, Set.of())).doesNotContainAnyElementsOf(known);
        }
    }

    @Test
    void everyFactComesByLot() {
        Set<Fact> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            seen.addAll(draw(EnumSet.allOf(Fact.class), Set.of(), Set.of()));
        }
        assertThat(seen).containsExactlyInAnyOrder(Fact.values());
    }

    @Test
    void theSecondRoundAsksWhatTheFirstDidNot() {
        Set<Fact> before = EnumSet.of(Fact.DOCUMENT_TAIL, Fact.BIRTH_MONTH, Fact.UNIT);
        assertThat(draw(EnumSet.allOf(Fact.class), Set.of(), before)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whereOneStrongFactIsLeftNothingIsAsked() {
        assertThat(draw(
                        EnumSet.of(Fact.DOCUMENT_TAIL, Fact.UNIT, Fact.JOINING_YEAR, Fact.BIRTH_MONTH),
                        Set.of(),
                        Set.of()))
                .isEmpty();
        assertThat(draw(EnumSet.of(Fact.DOCUMENT_TAIL, Fact.CARD_TAIL), Set.of(), Set.of()))
                .isEmpty();
    }

    private List<Fact> draw(Set<Fact> askable, Set<Fact> known, Set<Fact> before) {
        return QuestionDraw.draw(askable, known, before, random);
    }
}
