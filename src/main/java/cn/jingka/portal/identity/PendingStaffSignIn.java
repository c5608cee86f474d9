package cn.jingka.portal.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * A sign-in of staff whose password was right and whose second factor is awaited. Lives in the server's session and nowhere
 * else; whoever has it holds no role.
 *
 * @param until after that the password is asked for again
 * @param ways what the account can show; without an authenticator and a passkey one of them has to be set up now
 */
public record PendingStaffSignIn(String account, Instant until, Set<Way> ways) implements Serializable {

    /** What can be shown beside the password. */
    public enum Way {
        TOTP,
        PASSKEY,
        RECOVERY_CODE
    }

    public PendingStaffSignIn {
        ways = Set.copyOf(ways);
    }

    public boolean mustEnrol() {
        return !ways.contains(Way.TOTP) && !ways.contains(Way.PASSKEY);
    }
}
