package cn.jingka.portal.common.security;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where each role starts: members at home, staff at the queue of their work, who has no queue at the public tools. */
public final class Workplaces {

    private static final Map<Role, String> ROUTES = new EnumMap<>(Map.of(
            Role.MEMBER, "home",
            Role.UNIT_OFFICER, "staff/roster",
            Role.OPERATOR, "staff/runs",
            Role.ADMINISTRATOR, "staff/units",
            Role.REVIEWER, "staff/review",
            Role.AGENT, "estimate",
            Role.MERCHANT, "counter",
            Role.EDITOR, "staff/content",
            Role.SERVICE_DESK, "staff/services"));

    private Workplaces() {}

    /** The route of the person signed in, or nothing when nobody is. */
    public static Optional<String> of(CurrentActor actor) {
        return ROUTES.keySet().stream().filter(actor::has).findFirst().map(ROUTES::get);
    }
}
