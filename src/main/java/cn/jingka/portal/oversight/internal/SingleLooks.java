package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.Trail.ActorKind;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.person.PersonTies;
import cn.jingka.portal.common.person.PersonTies.Tie;
import cn.jingka.portal.common.security.CallWindows;
import cn.jingka.portal.oversight.AnomalyKind;
import cn.jingka.portal.oversight.internal.AnomalyTable.Found;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands out in a single look: outside a call, outside working hours, at somebody one belongs to. */
@Component
class SingleLooks {

    private final AnomalyTable anomalies;
    private final CallWindows calls;
    private final List<PersonTies> ties;
    private final OversightSettings settings;
    private final Clock clock;

    SingleLooks(
            AnomalyTable anomalies, CallWindows calls, List<PersonTies> ties, OversightSettings settings, Clock clock) {
        this.anomalies = anomalies;
        this.calls = calls;
        this.ties = ties;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param staff accounts that are linked to a person */
    void look(Entry entry, Look look, Map<String, PersonId> staff) {
        if (entry.kind() == ActorKind.AGENT && !covered(entry)) {
            put(AnomalyKind.WITHOUT_CALL, look, only(entry), entry.subjects().size(), Optional.empty());
        }
        LocalTime time = entry.at().atZone(clock.getZone()).toLocalTime();
        if (time.isBefore(settings.workFrom()) || !time.isBefore(settings.workUntil())) {
            put(
                    AnomalyKind.OUTSIDE_HOURS,
                    look,
                    Optional.empty(),
                    entry.subjects().size(),
                    Optional.empty());
        }
        Optional.ofNullable(staff.get(entry.actor())).ifPresent(own -> related(entry, look, own));
    }

    private boolean covered(Entry entry) {
        if (entry.call() == null) {
            return settings.withoutCall().stream()
                    .anyMatch(prefix -> entry.action().startsWith(prefix));
        }
        // Whoever is looked for is shown masked, and the call's end is written down once it is over.
        return settings.beforeVerified().contains(entry.action())
                || entry.subjects().stream()
                        .allMatch(subject -> calls.covers(entry.call(), entry.actor(), subject, entry.at()));
    }

    private void related(Entry entry, Look look, PersonId own) {
        ties.stream()
                .flatMap(source -> source.ties(own, entry.subjects()).entrySet().stream())
                .forEach(tied -> tied.getValue().stream()
                        .filter(tie -> tie != Tie.SAME_UNIT || entry.kind() != ActorKind.UNIT_OFFICER)
                        .min(Tie::compareTo)
                        .ifPresent(closest ->
                                put(AnomalyKind.RELATED, look, Optional.of(tied.getKey()), 1, Optional.of(closest))));
    }

    private static Optional<PersonId> only(Entry entry) {
        return entry.subjects().size() == 1 ? Optional.of(entry.subjects().getFirst()) : Optional.empty();
    }

    private void put(AnomalyKind kind, Look look, Optional<PersonId> person, int figure, Optional<Tie> tie) {
        Instant until = look.hour().plus(1, ChronoUnit.HOURS);
        anomalies.put(new Found(kind, look.account(), person, look.hour(), until, figure, 0, tie), clock.instant());
    }
}
