package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.common.security.Actor;

/** Who does something to a case, and in which part. */
public record CaseActor(Actor actor, Move.Actor part) {

    /** The portal itself: payments' answers, scheduled work. */
    public static final CaseActor PORTAL = new CaseActor(Actor.PORTAL, Move.Actor.PORTAL);

    /** The part as the case's history tells it: an agent has the member's rights, but isn't the member. */
    public Move.Actor told() {
        return actor.call() == null ? part : Move.Actor.AGENT;
    }

    public String account() {
        return actor.account();
    }

    /** As others see it; the portal has no name. */
    public String name() {
        return part == Move.Actor.PORTAL ? "" : actor.displayName();
    }
}
