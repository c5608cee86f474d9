package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How members of staff and merchants' counters sign in, each at a page of their own. */
public interface StaffSignIn {

    /** The page at which somebody signs in. */
    enum Door {
        STAFF,
        /** Merchants' counters, and nobody else. */
        COUNTER
    }

    /**
     * Signs the session in.
     *
     * @return the address to go on to: the page that was asked for before signing in, else the role's first work area
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.password.wrong},
     *     {@code identity.password.tooMany}, {@code identity.staff.counterElsewhere},
     *     {@code identity.counter.staffElsewhere} at the wrong door
     */
    String signIn(Door door, String account, String password, HttpServletRequest request, HttpServletResponse response);
}
