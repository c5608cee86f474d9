package cn.jingka.portal.services;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a request stands. */
public enum RequestState {
    /** Nobody at the desk has taken it yet. */
    RECEIVED,
    IN_HAND,
    /** A call is booked. */
    BOOKED,
    /** The desk wrote last. */
    ANSWERED,
    CLOSED,
    WITHDRAWN;

    private static final Map<RequestState, Set<RequestState>> NEXT = Map.of(
            RECEIVED, EnumSet.of(IN_HAND, BOOKED, WITHDRAWN),
            IN_HAND, EnumSet.of(IN_HAND, BOOKED, ANSWERED, CLOSED, WITHDRAWN),
            BOOKED, EnumSet.of(BOOKED, RECEIVED, IN_HAND, ANSWERED, CLOSED, WITHDRAWN),
            ANSWERED, EnumSet.of(IN_HAND, BOOKED, ANSWERED, CLOSED, WITHDRAWN),
            CLOSED, EnumSet.noneOf(RequestState.class),
            WITHDRAWN, EnumSet.noneOf(RequestState.class));

    public boolean mayBecome(RequestState next) {
        return NEXT.get(this).contains(next);
    }

    public boolean open() {
        return this != CLOSED && this != WITHDRAWN;
    }

    /** Translation key of its name. */
    public String key() {
        return "services.state." + name();
    }
}
