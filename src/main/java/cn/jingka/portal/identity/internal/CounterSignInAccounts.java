package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.CounterSignIns;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class CounterSignInAccounts implements CounterSignIns {

    private final AccountRepository accounts;

    CounterSignInAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<CounterSignIn> all() {
        return accounts.holding("ROLE_" + Role.MERCHANT).stream()
                .map(Account::details)
                .map(account -> new CounterSignIn(account.name(), account.displayName(), account.enabled()))
                .toList();
    }
}
