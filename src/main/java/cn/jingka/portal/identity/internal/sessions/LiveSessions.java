package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.identity.SessionEnds;
import cn.jingka.portal.identity.internal.sessions.SessionSettings.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The signed-in sessions that this node holds: when each was last used, and when it is over. */
@Component
class LiveSessions implements SessionEnds {

    private static final String HELD = LiveSession.class.getName();
    private static final String BY_ITSELF = LiveSessions.class.getName() + ".byItself";
    /** The container lets a session go a little later than the portal, which is the one to say why. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(5);

    private final Map<UUID, LiveSession> held = new ConcurrentHashMap<>();
    private final SessionBook book;
    private final SessionSettings settings;
    private final Clock clock;

    LiveSessions(SessionBook book, SessionSettings settings, @RealTime Clock clock) {
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    LiveSession begin(HttpSession session, Actor actor, SessionGroup group, HttpServletRequest request) {
        LiveSession live = new LiveSession(UUID.randomUUID(), actor.account(), group, clock.instant());
        book.begin(live, Device.of(request.getHeader("User-Agent")), request.getRemoteAddr());
        held.put(live.id(), live);
        session.setAttribute(HELD, live);
        session.setMaxInactiveInterval(
                Math.toIntExact(settings.limits(group).idle().plus(AFTERWARDS).toSeconds()));
        return live;
    }

    LiveSession heldBy(HttpSession session) {
        return (LiveSession) session.getAttribute(HELD);
    }

    /** Why nothing more may be done in it, if so; asks the table, so that an end from another node counts at once. */
    Optional<Why> over(LiveSession session) {
        return overByTime(session).or(() -> book.whyEnded(session.id()));
    }

    void use(LiveSession session) {
        Instant now = clock.instant();
        if (session.use(now)) {
            book.used(session.id(), now);
        }
    }

    void end(LiveSession session, Why why) {
        held.remove(session.id());
        book.end(session.id(), why);
    }

    /** The container has let the session go. */
    void gone(HttpSession session) {
        LiveSession live = heldBy(session);
        if (live != null && held.containsKey(live.id())) {
            end(live, overByTime(live).orElse(Why.CLOSED));
        }
    }

    boolean byItself(HttpServletRequest request) {
        return request.getAttribute(BY_ITSELF) != null;
    }

    Duration limit(Why why, SessionGroup group) {
        return switch (why) {
            case IDLE -> settings.limits(group).idle();
            case TOO_LONG -> settings.limits(group).longest();
            default -> Duration.ZERO;
        };
    }

    @Override
    public Optional<UUID> of(HttpSession session) {
        return Optional.ofNullable(heldBy(session)).map(LiveSession::id);
    }

    @Override
    public Map<UUID, Standing> standing(Collection<UUID> sessions) {
        Map<UUID, Why> ended = book.whyEnded(sessions);
        return sessions.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> standing(held.get(id), ended.containsKey(id))));
    }

    @Override
    public void notByHand(HttpServletRequest request) {
        request.setAttribute(BY_ITSELF, true);
    }

    @Override
    public Optional<Ended> lately(HttpServletRequest request) {
        return EndedCookie.read(request).map(said -> new Ended(said.why(), limit(said.why(), said.group())));
    }

    private Standing standing(LiveSession session, boolean ended) {
        if (session == null || ended || overByTime(session).isPresent()) {
            return new Standing(true, false, false, Duration.ZERO);
        }
        Instant now = clock.instant();
        Limits limits = settings.limits(session.group());
        Duration idle = Duration.between(now, session.lastUsed().plus(limits.idle()));
        Duration longest = Duration.between(now, session.since().plus(limits.longest()));
        boolean byUse = idle.compareTo(longest) < 0;
        Duration left = byUse ? idle : longest;
        return new Standing(false, left.compareTo(warnBefore(limits)) <= 0, byUse, left);
    }

    /** Where a setting is very short, at least half of the time passes without a question. */
    private Duration warnBefore(Limits limits) {
        Duration half = limits.idle().dividedBy(2);
        return half.compareTo(settings.warnBefore()) < 0 ? half : settings.warnBefore();
    }

    private Optional<Why> overByTime(LiveSession session) {
        Instant now = clock.instant();
        Limits limits = settings.limits(session.group());
        if (!session.since().plus(limits.longest()).isAfter(now)) {
            return Optional.of(Why.TOO_LONG);
        }
        return session.lastUsed().plus(limits.idle()).isAfter(now) ? Optional.empty() : Optional.of(Why.IDLE);
    }
}
