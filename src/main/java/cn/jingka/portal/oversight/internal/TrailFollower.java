package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.ActorKind;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.audit.Trail.Sealed;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.person.PersonId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reads what the chain has taken up since, once each, and has it looked over for what stands out. */
@Component
class TrailFollower {

    private static final int AT_ONCE = 500;

    /** Programs and counters look at many as their work; who reads the trail is watched by the trail alone. */
    private static final Set<ActorKind> NOT_COUNTED =
            EnumSet.of(ActorKind.SERVICE, ActorKind.MERCHANT, ActorKind.MEMBER, ActorKind.PORTAL);

    private static final String OWN_ACTS = "oversight.";

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> followTrail(TrailFollower follower, OversightSettings settings) {
            return Tasks.recurring("oversight-follow", FixedDelay.of(settings.followEvery()))
                    .execute((instance, context) -> follower.follow());
        }
    }

    private final Trail trail;
    private final LookTable looks;
    private final StaffPersonTable staff;
    private final SingleLooks singly;
    private final CountedLooks counted;
    private final WholeTransactions transactions;
    private final Clock clock;

    TrailFollower(
            Trail trail,
            LookTable looks,
            StaffPersonTable staff,
            SingleLooks singly,
            CountedLooks counted,
            WholeTransactions transactions,
            Clock clock) {
        this.trail = trail;
        this.looks = looks;
        this.staff = staff;
        this.singly = singly;
        this.counted = counted;
        this.transactions = transactions;
        this.clock = clock;
    }

    void follow() {
        int taken;
        do {
            taken = transactions.call(this::part);
        } while (taken == AT_ONCE);
    }

    private int part() {
        List<Sealed> part = trail.sealedAfter(looks.lockPlace(), AT_ONCE);
        if (part.isEmpty()) {
            return 0;
        }
        Map<String, PersonId> persons = staff.byAccount();
        Set<Look> touched = new LinkedHashSet<>();
        part.stream().map(Sealed::entry).filter(TrailFollower::counts).forEach(entry -> {
            Look look = look(entry);
            looks.add(look.account(), look.hour(), look.day(), entry.subjects());
            singly.look(entry, look, persons);
            touched.add(look);
            counted.repeated(look, entry.subjects());
        });
        touched.forEach(counted::count);
        looks.reached(part.getLast().place());
        return part.size();
    }

    private Look look(Entry entry) {
        return new Look(
                entry.actor(),
                entry.kind(),
                entry.at().truncatedTo(ChronoUnit.HOURS),
                entry.at().atZone(clock.getZone()).toLocalDate());
    }

    private static boolean counts(Entry entry) {
        return !entry.subjects().isEmpty()
                && !NOT_COUNTED.contains(entry.kind())
                && !entry.action().startsWith(OWN_ACTS);
    }
}
