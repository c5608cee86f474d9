package cn.jingka.portal.support.internal.hotline;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.support.CallLog;
import cn.jingka.portal.support.CallLog.Ended;
import cn.jingka.portal.support.CallLog.FailedVerification;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.HotlineReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class HotlineReportService implements HotlineReport {

    private static final int HOURS = 24;

    private final CallLog log;
    private final FollowUpCounts followUps;
    private final Clock clock;

    HotlineReportService(CallLog log, FollowUpCounts followUps, Clock clock) {
        this.log = log;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Waiting now() {
        return followUps.waiting();
    }

    @Override
    public Figures figures(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new DomainException(Kind.INVALID, "support.hotline.error.span");
        }
        if (to.isAfter(from.plusDays(LONGEST - 1L))) {
            throw new DomainException(Kind.INVALID, "support.hotline.error.tooLong", LONGEST);
        }
        Instant begin = start(from);
        Instant end = start(to.plusDays(1));
        List<Ended> withAfter = log.ended(begin, end.plus(FirstContact.AGAIN_WITHIN));
        List<Ended> calls = withAfter.stream()
                .filter(call -> call.startedAt().isBefore(end))
                .toList();
        FirstContact contact = new FirstContact(withAfter, followUps.callsSince(begin));
        List<FailedVerification> failed = log.failedVerifications(begin, end);
        int unanswered = count(calls, HotlineReportService::unanswered);
        int written = count(calls, call -> call.written().isPresent());
        return new Figures(
                calls.size(),
                unanswered,
                calls.size() - unanswered - written,
                written,
                count(calls, contact::solved),
                average(calls, Ended::handling),
                average(calls, Ended::waited),
                failed.size(),
                hours(calls),
                from.datesUntil(to.plusDays(1)).map(day -> day(day, calls)).toList(),
                reasons(calls, contact),
                agents(calls, contact, failed));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static boolean unanswered(Ended call) {
        return call.answeredAt().isEmpty();
    }

    private static int count(Collection<Ended> calls, Predicate<Ended> which) {
        return (int) calls.stream().filter(which).count();
    }

    private static Optional<Duration> average(Collection<Ended> calls, Function<Ended, Optional<Duration>> time) {
        List<Duration> times =
                calls.stream().flatMap(call -> time.apply(call).stream()).toList();
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size()));
    }

    private List<Integer> hours(List<Ended> calls) {
        Map<Integer, Long> byHour = calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.startedAt().atZone(clock.getZone()).getHour(), Collectors.counting()));
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> byHour.getOrDefault(hour, 0L).intValue())
                .toList();
    }

    private Day day(LocalDate day, List<Ended> calls) {
        List<Ended> of = calls.stream()
                .filter(call ->
                        LocalDate.ofInstant(call.startedAt(), clock.getZone()).equals(day))
                .toList();
        return new Day(day, of.size(), count(of, HotlineReportService::unanswered));
    }

    private static List<Reason> reasons(List<Ended> calls, FirstContact contact) {
        Map<CallReason, List<Ended>> byReason = calls.stream()
                .filter(call -> call.written().isPresent())
                .collect(Collectors.groupingBy(
                        call -> call.written().orElseThrow().reason()));
        return byReason.entrySet().stream()
                .map(entry ->
                        new Reason(entry.getKey(), entry.getValue().size(), count(entry.getValue(), contact::solved)))
                .sorted(Comparator.comparingInt(Reason::calls).reversed().thenComparing(Reason::reason))
                .toList();
    }

    /** Also who has no call in the span but failed verifications. */
    private static List<Agent> agents(List<Ended> calls, FirstContact contact, List<FailedVerification> failed) {
        Map<String, List<Ended>> byAgent = calls.stream()
                .filter(call -> call.answeredAt().isPresent())
                .collect(Collectors.groupingBy(Ended::agent, TreeMap::new, Collectors.toList()));
        Map<String, Long> failures =
                failed.stream().collect(Collectors.groupingBy(FailedVerification::agent, Collectors.counting()));
        return Stream.concat(byAgent.keySet().stream(), failures.keySet().stream())
                .distinct()
                .sorted()
                .map(agent -> {
                    List<Ended> of = byAgent.getOrDefault(agent, List.of());
                    return new Agent(
                            agent,
                            of.size(),
                            count(of, call -> call.written().isPresent()),
                            count(of, contact::solved),
                            average(of, Ended::handling),
                            failures.getOrDefault(agent, 0L).intValue());
                })
                .toList();
    }
}
