package cn.jingka.portal.common.security;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where each role starts: members at home, staff at the queue of their work. */
public final class Workplaces {

    private static final Map<Role, String> ROUTES = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.MEMBER, "home"),
            Map.entry(Role.UNIT_OFFICER, "staff/roster"),
            Map.entry(Role.OPERATOR, "staff/runs"),
            Map.entry(Role.ADMINISTRATOR, "staff/units"),
            Map.entry(Role.REVIEWER, "staff/review"),
            Map.entry(Role.AGENT, "staff/call"),
            Map.entry(Role.SUPERVISOR, "staff/hotline"),
            Map.entry(Role.MERCHANT, "counter"),
            Map.entry(Role.EDITOR, "staff/content"),
            Map.entry(Role.SERVICE_DESK, "staff/services")));

    private Workplaces() {}

    /** The route of the person signed in, or nothing when nobody is. */
    public static Optional<String> of(CurrentActor actor) {
        return ROUTES.keySet().stream().filter(actor::has).findFirst().map(ROUTES::get);
    }
}
