package cn.jingka.portal.support.internal.hotline;

import cn.jingka.portal.support.CallLog.Ended;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws the same part of each agent's calls, rounded up, so that nobody stays out. With the same seed the same calls are
 * drawn, whatever order they come in.
 */
record Lot(long seed, int percent) {

    private static final int HUNDRED = 100;

    List<Ended> draw(Collection<Ended> calls) {
        Map<String, List<Ended>> byAgent = calls.stream()
                .sorted(Comparator.comparing(Ended::number))
                .collect(Collectors.groupingBy(Ended::agent, TreeMap::new, Collectors.toList()));
        List<Ended> drawn = new ArrayList<>();
        byAgent.forEach((agent, own) -> {
            List<Ended> shuffled = new ArrayList<>(own);
            // Each agent has a lot of their own: one agent's number of calls doesn't move another's draw.
            Collections.shuffle(shuffled, new Random(seed ^ agent.hashCode()));
            drawn.addAll(shuffled.subList(0, (own.size() * percent + HUNDRED - 1) / HUNDRED));
        });
        return drawn;
    }
}
