package cn.jingka.portal.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a try comes from: the address, and the browser if the account has signed in well in it before. */
class SignInDetails extends WebAuthenticationDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String knownDevice;

    SignInDetails(HttpServletRequest request, Optional<String> knownDevice) {
        super(request);
        this.knownDevice = knownDevice.orElse(null);
    }

    Optional<String> knownDevice() {
        return Optional.ofNullable(knownDevice);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignInDetails details
                && super.equals(other)
                && Objects.equals(knownDevice, details.knownDevice);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Objects.hashCode(knownDevice);
    }
}
