package cn.jingka.portal.members.internal.search;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.members.MemberSearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The search for a caller among generated members, each key on its own: everything from what an agent typed to the masked candidates.
 * Members are generated once and stay in the folder for the next run. The command stands in {@code docs/performance.md}.
 */
final class MemberSearchBenchmark {

    private static final int WARM_UP = 300;
    private static final int SEARCHES = 2_000;
    private static final int MILLION = 1_000_000;
    private static final Path FOLDER = Path.of("target/bench-search");

    private final MemberSearch search;
    private final GeneratedMembers members;
    private final Random random = new Random(20261123);

    private MemberSearchBenchmark(ConfigurableApplicationContext portal, GeneratedMembers members) {
        this.search = portal.getBean(MemberSearch.class);
        this.members = members;
    }

    /** @param arguments how many members; 3.6 million unless said */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length == 0 ? 3_600_000 : Integer.parseInt(arguments[0]);
        try (var portal = new SpringApplicationBuilder(PortalApplication.class)
                .run(
                        "--portal.data-dir=" + FOLDER,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--db-scheduler.polling-interval=1h",
                        "--db-scheduler.immediate-execution-enabled=false")) {
            GeneratedMembers members = new GeneratedMembers(portal, count, FOLDER);
            members.make();
            new MemberSearchBenchmark(portal, members).run(count);
        }
    }

    private void run(int count) {
        Map<String, IntFunction<String>> keys = new LinkedHashMap<>();
        keys.put("phone", members::phone);
        keys.put("card", members::card);
        keys.put("document", members::document);
        keys.put("name and unit code", person -> members.name(person) + " " + members.unitCode(person));
        keys.put("name and words of the unit", person -> members.name(person) + " " + members.unitWords(person));
        keys.put(
                "commonest name and a word of most units",
                person -> members.commonestName() + " " + GeneratedMembers.EVERYWHERE);
        keys.put("phone of nobody", person -> "139%08d".formatted(person));
        System.out.printf(
                "%,d members, %,d searches a key after %d to warm up; load %.1f%n",
                count,
                SEARCHES,
                WARM_UP,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println("| key | p50 | p95 | p99 | slowest | found on average |");
        keys.forEach((key, typed) -> measure(key, typed, count));
    }

    private void measure(String key, IntFunction<String> typed, int count) {
        for (int i = 0; i < WARM_UP; i++) {
            search.find(typed.apply(random.nextInt(count)));
        }
        long[] times = new long[SEARCHES];
        long found = 0;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            texts.add(typed.apply(random.nextInt(count)));
        }
        for (int i = 0; i < SEARCHES; i++) {
            long start = System.nanoTime();
            found += search.find(texts.get(i)).candidates().size();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "| %s | %s | %s | %s | %s | %d.%02d |%n",
                key,
                at(times, 50),
                at(times, 95),
                at(times, 99),
                at(times, 100),
                found / SEARCHES,
                found * 100 / SEARCHES % 100);
    }

    private static String at(long[] sorted, int percent) {
        long nanos = sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        return "%d.%02d ms".formatted(nanos / MILLION, nanos / 10_000 % 100);
    }
}
