package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How members of staff sign in. */
public interface StaffSignIn {

    /**
     * Signs the session in.
     *
     * @return the address to go on to: the page that was asked for before signing in, else the role's first work area
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.password.wrong}, {@code identity.password.tooMany}
     */
    String signIn(String account, String password, HttpServletRequest request, HttpServletResponse response);
}
