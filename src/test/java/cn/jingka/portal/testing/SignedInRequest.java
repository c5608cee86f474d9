package cn.jingka.portal.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestWrapper;

/** A request of the browserless session that knows who is signed in, as the portal's security filters make real ones. */
class SignedInRequest extends FakeRequest {

    SignedInRequest(HttpSession session) {
        super(session);
    }

    @Override
    public Principal getUserPrincipal() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    @Override
    public boolean isUserInRole(String role) {
        return new SecurityContextHolderAwareRequestWrapper(this, "ROLE_").isUserInRole(role);
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return true;
    }

    @Override
    public String changeSessionId() {
        return getSession().getId();
    }
}
