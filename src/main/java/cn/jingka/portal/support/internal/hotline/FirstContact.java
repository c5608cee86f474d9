package cn.jingka.portal.support.internal.hotline;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.CallLog.Ended;
import cn.jingka.portal.support.CallLog.Written;
import cn.jingka.portal.support.CallReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a call solved its matter: it was solved in the call, left nothing to do, and the same verified caller did not call
 * about the same again soon. An agent's own word alone would flatter.
 */
final class FirstContact {

    static final Duration AGAIN_WITHIN = Duration.ofDays(7);

    private record Matter(PersonId person, CallReason reason) {}

    private final Set<String> leftSomething;
    private final Map<Matter, NavigableSet<Instant>> calls = new HashMap<>();

    /**
     * @param ended the calls judged and those of the days after
     * @param leftSomething numbers of calls with a call-back or ticket
     */
    FirstContact(Collection<Ended> ended, Set<String> leftSomething) {
        this.leftSomething = leftSomething;
        ended.forEach(call -> matter(call)
                .ifPresent(matter ->
                        calls.computeIfAbsent(matter, key -> new TreeSet<>()).add(call.startedAt())));
    }

    private static Optional<Matter> matter(Ended call) {
        return call.person().flatMap(person -> call.written().map(written -> new Matter(person, written.reason())));
    }

    boolean solved(Ended call) {
        return call.written().filter(Written::solved).isPresent()
                && !leftSomething.contains(call.number())
                && matter(call)
                        .filter(matter -> again(matter, call.startedAt()))
                        .isEmpty();
    }

    private boolean again(Matter matter, Instant call) {
        Instant next = calls.get(matter).higher(call);
        return next != null && !next.isAfter(call.plus(AGAIN_WITHIN));
    }
}
