package cn.jingka.portal.support.internal.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Three questions by lot, two strong ones at least: whoever answers two of three has then answered a strong one. What was asked in this
 * call already comes again only where nothing else is left.
 */
final class QuestionDraw {

    static final int QUESTIONS = 3;
    static final int NEEDED = 2;

    private QuestionDraw() {}

    /** Empty when the record has too little that could be asked. */
    static List<Fact> draw(Collection<Fact> askable, Set<Fact> known, Set<Fact> askedBefore, RandomGenerator random) {
        List<Fact> pool = new ArrayList<>(askable);
        pool.removeAll(known);
        Collections.sort(pool);
        Collections.shuffle(pool, random);
        pool.sort(Comparator.comparing(askedBefore::contains));
        List<Fact> drawn =
                new ArrayList<>(pool.stream().filter(Fact::strong).limit(NEEDED).toList());
        if (drawn.size() < NEEDED || pool.size() < QUESTIONS) {
            return List.of();
        }
        pool.stream()
                .filter(fact -> !drawn.contains(fact))
                .limit(QUESTIONS - NEEDED)
                .forEach(drawn::add);
        Collections.shuffle(drawn, random);
        return drawn;
    }
}
