package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.common.security.Actor;

/** Who does something to a case, and in which part. */
public record CaseActor(Actor actor, Move.Actor part) {

    /** The portal itself: payments' answers, scheduled work. */
    public static final CaseActor PORTAL = new CaseActor(Actor.PORTAL, Move.Actor.PORTAL);

    public String account() {
        return actor.account();
    }

    /** As others see it; the portal has no name. */
    public String name() {
        return part == Move.Actor.PORTAL ? "" : actor.displayName();
    }
}
