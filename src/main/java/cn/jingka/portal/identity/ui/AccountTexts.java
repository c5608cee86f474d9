package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.ServiceAuthority;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What accounts are for, in words. */
final class AccountTexts {

    static final List<Role> STAFF_ROLES = List.of(
            Role.UNIT_OFFICER,
            Role.REVIEWER,
            Role.OPERATOR,
            Role.AGENT,
            Role.SUPERVISOR,
            Role.SERVICE_DESK,
            Role.EDITOR,
            Role.MERCHANT,
            Role.ADMINISTRATOR);
    static final List<String> SERVICES = List.of(
            ServiceAuthority.UNITS,
            ServiceAuthority.FEED,
            ServiceAuthority.SETTLE,
            ServiceAuthority.APPROVE,
            ServiceAuthority.BANK,
            ServiceAuthority.TELEPHONY,
            ServiceAuthority.MAINTENANCE);

    private AccountTexts() {}

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** The key of an authority's name, e.g. {@code identity.authority.ROLE_OPERATOR}. */
    static String key(String authority) {
        return "identity.authority." + authority;
    }

    static String purpose(Set<String> authorities, Function<String, String> translation) {
        return authorities.stream()
                .sorted()
                .map(AccountTexts::key)
                .map(translation)
                .collect(Collectors.joining(" · "));
    }
}
