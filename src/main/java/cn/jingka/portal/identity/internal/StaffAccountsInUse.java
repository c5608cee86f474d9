package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.StaffAccounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StaffAccountsInUse implements StaffAccounts {

    private final AccountRepository accounts;

    StaffAccountsInUse(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean worksAs(String account, Role role) {
        return accounts.findById(account)
                .filter(Account::enabled)
                .filter(found -> found.holds("ROLE_" + role.name()))
                .isPresent();
    }
}
