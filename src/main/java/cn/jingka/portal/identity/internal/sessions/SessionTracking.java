package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.identity.SessionEnds.Why;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Where sessions are followed: at each request, at signing out, where the container lets them go, and by a job. */
@Configuration(proxyBeanMethods = false)
public class SessionTracking {

    /** How long the list of sessions remembers those that ended. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 5_000;

    private final LiveSessions sessions;
    private final KnownDevices devices;

    SessionTracking(LiveSessions sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    /** For the chain of people's requests; a bean would be put before every request. */
    public SessionFilter filter() {
        return new SessionFilter(sessions, devices);
    }

    public LogoutHandler signingOut() {
        return (request, response, authentication) -> {
            HttpSession session = request.getSession(false);
            LiveSession live = session == null ? null : sessions.heldBy(session);
            if (live != null) {
                sessions.end(live, Why.SIGNED_OUT);
            }
        };
    }

    @Bean
    HttpSessionListener sessionsLetGo() {
        return new HttpSessionListener() {
            @Override
            public void sessionDestroyed(HttpSessionEvent event) {
                sessions.gone(event.getSession());
            }
        };
    }

    @Bean
    Task<Void> endUnusedSessions(SessionBook book, SessionSettings settings, @RealTime Clock clock) {
        return Tasks.recurring("identity-end-unused-sessions", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    for (SessionGroup group : SessionGroup.values()) {
                        Duration idle = settings.limits(group).idle().plus(LiveSession.BETWEEN_WRITES);
                        book.endUnused(group, now.minus(idle));
                    }
                    book.forgetEnded(now.minus(KEPT), AT_ONCE);
                });
    }
}
