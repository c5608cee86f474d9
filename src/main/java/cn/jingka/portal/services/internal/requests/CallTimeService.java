package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.services.CallTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('SERVICE_DESK')")
class CallTimeService implements CallTimes {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 120;
    private static final int MOST = 20;

    private final SlotTable slots;
    private final CurrentActor actor;
    private final Clock clock;

    CallTimeService(SlotTable slots, CurrentActor actor, Clock clock) {
        this.slots = slots;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Time> coming() {
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        String own = actor.get().account();
        return slots.from(today).stream()
                .map(slot -> new Time(
                        slot.id(),
                        slot.starts(),
                        slot.ends(),
                        slot.adviserName(),
                        slot.adviser().equals(own),
                        slot.reference()))
                .toList();
    }

    @Override
    @Transactional
    public int open(LocalDate day, LocalTime first, int minutes, int count) {
        if (minutes < SHORTEST || minutes > LONGEST || count < 1 || count > MOST) {
            throw new DomainException(Kind.INVALID, "services.slot.figures", SHORTEST, LONGEST, MOST);
        }
        Instant starts = day.atTime(first).atZone(clock.getZone()).toInstant();
        if (!starts.isAfter(clock.instant())) {
            throw new DomainException(Kind.INVALID, "services.slot.past");
        }
        int opened = 0;
        for (int number = 0; number < count; number++) {
            Instant ends = starts.plus(Duration.ofMinutes(minutes));
            if (!slots.overlaps(actor.get().account(), starts, ends)) {
                slots.insert(actor.get(), starts, ends);
                opened++;
            }
            starts = ends;
        }
        return opened;
    }

    @Override
    @Transactional
    public void remove(long id) {
        if (slots.deleteFree(id) == 0) {
            throw new DomainException(Kind.CONFLICT, "services.slot.booked");
        }
    }
}
