package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.SignInProofs.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The account's password once more. */
@Component
class PasswordProof implements SignInProof {

    private final AccountRepository accounts;
    private final Passwords passwords;

    PasswordProof(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Way way() {
        return Way.PASSWORD;
    }

    @Override
    public Factor factor() {
        return Factor.PASSWORD;
    }

    @Override
    public boolean available(Actor actor) {
        return actor.person().isEmpty();
    }

    @Override
    public boolean check(Actor actor, String answer, HttpServletRequest request, HttpServletResponse response) {
        return accounts.findById(actor.account())
                .filter(account -> passwords.matches(answer, account.passwordHash()))
                .isPresent();
    }
}
