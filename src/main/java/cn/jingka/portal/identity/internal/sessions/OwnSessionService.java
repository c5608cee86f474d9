package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.identity.OwnSessions;
import cn.jingka.portal.identity.SessionEnds.Why;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account comes from who is signed in and from nowhere else; the table is asked for its own sessions only. */
@Service
@Transactional
class OwnSessionService implements OwnSessions {

    private final SessionBook book;
    private final LiveSessions live;
    private final CurrentActor actor;

    OwnSessionService(SessionBook book, LiveSessions live, CurrentActor actor) {
        this.book = book;
        this.live = live;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SignedIn> open(HttpServletRequest request) {
        UUID here = here(request);
        return book.open(actor.get().account()).stream()
                .map(row -> new SignedIn(
                        row.id(),
                        row.device().browser(),
                        row.device().system(),
                        row.address(),
                        row.since(),
                        row.lastUsed(),
                        row.id().equals(here)))
                .sorted(Comparator.comparing(SignedIn::here, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public void end(UUID session) {
        if (!book.endOwn(actor.get().account(), session)) {
            throw new DomainException(Kind.NOT_FOUND, "identity.sessions.over");
        }
    }

    @Override
    public int endOthers(HttpServletRequest request) {
        return book.endAll(actor.get().account(), here(request), Why.OTHER_DEVICE);
    }

    private UUID here(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : live.of(session).orElse(null);
    }
}
