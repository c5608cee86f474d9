package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.merchants.internal.AssignmentTable.Assignment;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the counters' accounts of the demonstration at their outlets. One that stands somewhere stays there. */
@Component
@Profile({"demo", "test"})
class DemoCounters implements SmartInitializingSingleton {

    private static final List<Assignment> PLACES = List.of(
            new Assignment("park", "park-centre", "summer-palace"),
            new Assignment("park2", "park-centre", "temple-of-heaven"),
            new Assignment("gym", "csi-bally", "front-desk"),
            new Assignment("cinema", "cinema-haidian", "box-office"),
            new Assignment("clinic", "sanatorium", "examination-centre"));

    private final AssignmentTable assignments;
    private final Clock clock;

    DemoCounters(AssignmentTable assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        createMissing();
    }

    void createMissing() {
        PLACES.forEach(place -> assignments.putFirst(place, clock.instant(), Actor.PORTAL.account()));
    }
}
