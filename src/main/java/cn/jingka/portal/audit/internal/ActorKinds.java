package cn.jingka.portal.audit.internal;

import static java.util.stream.Collectors.toSet;

import cn.jingka.portal.audit.Trail.ActorKind;
import cn.jingka.portal.common.security.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** In which part somebody acts: from the authorities held at the moment. */
@Component
class ActorKinds {

    /** Who holds several parts is named by the one that deals with members' data; administrators may hold others besides. */
    private static final List<ActorKind> BY_ROLE = List.of(
            ActorKind.AGENT,
            ActorKind.REVIEWER,
            ActorKind.UNIT_OFFICER,
            ActorKind.OPERATOR,
            ActorKind.SERVICE_DESK,
            ActorKind.SUPERVISOR,
            ActorKind.EDITOR,
            ActorKind.MERCHANT,
            ActorKind.ADMINISTRATOR);

    private final JdbcClient jdbc;

    ActorKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ActorKind of(Actor actor) {
        if (actor.call() != null) {
            return ActorKind.AGENT;
        }
        if (actor.equals(Actor.PORTAL)) {
            return ActorKind.PORTAL;
        }
        if (actor.person().isPresent()) {
            return ActorKind.MEMBER;
        }
        // Whoever is neither the portal nor a member has to show up among those who looked, known or not.
        return present(actor).or(() -> lastKnown(actor)).orElse(ActorKind.SERVICE);
    }

    private static Optional<ActorKind> present(Actor actor) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Actor signedIn)
                || !signedIn.account().equals(actor.account())) {
            return Optional.empty();
        }
        Set<String> held = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(toSet());
        return BY_ROLE.stream()
                .filter(kind -> held.contains("ROLE_" + kind.name()))
                .findFirst()
                .or(() -> held.stream().anyMatch(authority -> authority.startsWith("API_"))
                        ? Optional.of(ActorKind.SERVICE)
                        : Optional.empty());
    }

    /** Work that somebody set off and that goes on without them is done in the part in which they acted last. */
    private Optional<ActorKind> lastKnown(Actor actor) {
        return jdbc.sql("SELECT kind FROM audit_entry WHERE actor = ? ORDER BY at DESC, id DESC LIMIT 1")
                .param(actor.account())
                .query(String.class)
                .optional()
                .map(ActorKind::valueOf);
    }
}
