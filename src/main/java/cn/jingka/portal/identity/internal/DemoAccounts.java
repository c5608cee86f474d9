package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.ServiceAuthority;
import cn.jingka.portal.identity.Accounts.AccountChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * The accounts of the demonstration, made before the first request is served; the password of each is {@code demo-} and
 * its name, and that of staff has an authenticator whose codes the sandbox shows. An account that exists stays as it is.
 */
@Component
@Profile({"demo", "test"})
class DemoAccounts implements SmartInitializingSingleton {

    private static final Map<String, AccountChange> ACCOUNTS = Map.ofEntries(
            Map.entry("svc-units", service("名册系统", ServiceAuthority.UNITS)),
            Map.entry("svc-feed", service("医保经办系统", ServiceAuthority.FEED)),
            Map.entry("svc-settle", service("结算系统", ServiceAuthority.SETTLE)),
            Map.entry("svc-approve", service("结算审批系统", ServiceAuthority.APPROVE)),
            Map.entry("svc-bank", service("北京银行", ServiceAuthority.BANK)),
            Map.entry(
                    "officer",
                    staff(
                            "单位工会经办人",
                            "UNIT_OFFICER",
                            "D0001",
                            "D0002",
                            "D0003",
                            "U0001",
                            "U0002",
                            "U0003",
                            "U0004",
                            "U0005")),
            Map.entry("reviewer", staff("审核员", "REVIEWER")),
            // An appeal above the four-eyes amount takes two who had no part in a confirmed first decision.
            Map.entry("reviewer2", staff("审核员二", "REVIEWER")),
            Map.entry("reviewer3", staff("审核员三", "REVIEWER")),
            Map.entry("reviewer4", staff("审核员四", "REVIEWER")),
            Map.entry("operator", staff("结算经办人", "OPERATOR")),
            Map.entry("operator2", staff("结算复核人", "OPERATOR")),
            Map.entry("svc-phone", service("12351 话务系统", ServiceAuthority.TELEPHONY)),
            Map.entry("svc-maintain", service("运维", ServiceAuthority.MAINTENANCE)),
            Map.entry("agent", staff("12351 坐席", "AGENT")),
            Map.entry("agent2", staff("12351 坐席二", "AGENT")),
            Map.entry("supervisor", staff("12351 班长", "SUPERVISOR")),
            Map.entry("editor", staff("编辑", "EDITOR")),
            Map.entry("editor2", staff("编辑二", "EDITOR")),
            Map.entry("service", staff("服务专员", "SERVICE_DESK")),
            Map.entry("park", staff("颐和园发售点", "MERCHANT")),
            Map.entry("park2", staff("天坛公园发售点", "MERCHANT")),
            Map.entry("gym", staff("中体倍力前台", "MERCHANT")),
            Map.entry("cinema", staff("海淀工人文化宫售票处", "MERCHANT")),
            Map.entry("clinic", staff("北京工人疗养院体检中心", "MERCHANT")),
            Map.entry("admin", staff("系统管理员", "ADMINISTRATOR")));

    private final AccountRepository accounts;
    private final TwoFactors factors;
    private final Authenticators authenticators;
    private final Passwords passwords;
    private final Clock clock;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    DemoAccounts(
            AccountRepository accounts,
            TwoFactors factors,
            Authenticators authenticators,
            Passwords passwords,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.authenticators = authenticators;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        createMissing();
    }

    void createMissing() {
        ACCOUNTS.forEach((name, details) -> {
            if (!accounts.existsById(name)) {
                accounts.save(new Account(
                        name,
                        details,
                        hashes.computeIfAbsent(name, n -> passwords.hash("demo-" + n)),
                        clock.instant()));
                if (factors.neededFor(AuthorityUtils.createAuthorityList(details.authorities()))) {
                    authenticators.store(name, secret(name), 0);
                }
            }
        });
    }

    /** The sandbox's authenticator makes the same from the name. */
    private static byte[] secret(String name) {
        try {
            return MessageDigest.getInstance("SHA-1")
                    .digest(("demo-authenticator-" + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-1", e);
        }
    }

    private static AccountChange service(String displayName, String authority) {
        return new AccountChange(displayName, Set.of(authority), Set.of());
    }

    private static AccountChange staff(String displayName, String role, String... units) {
        return new AccountChange(displayName, Set.of("ROLE_" + role), Set.of(units));
    }
}
