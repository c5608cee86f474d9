package cn.jingka.portal.identity.internal;

import cn.jingka.portal.testing.AfterEmptying;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every test may sign in with the accounts of the demonstration. */
@Component
@Profile("test")
class DemoAccountsStay implements AfterEmptying {

    private final DemoAccounts accounts;

    DemoAccountsStay(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void restore() {
        accounts.createMissing();
    }
}
