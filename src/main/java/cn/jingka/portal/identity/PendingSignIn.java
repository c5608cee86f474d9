package cn.jingka.portal.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * A member's sign-in under way. Lives in the server's session and nowhere else: its key is what binds the code to the session
 * that asked for it.
 *
 * @param sessionKey secret of this session
 * @param number the number in E.164 form that the code was asked for
 * @param resendAt when another code may be asked for
 * @param provenUntil until when the number counts as proven by its code; null while the code is awaited
 */
public record PendingSignIn(String sessionKey, String number, Instant resendAt, Instant provenUntil)
        implements Serializable {

    public boolean proven() {
        return provenUntil != null;
    }

    /** Says nothing: number and key are not for logs. */
    @Override
    public String toString() {
        return "PendingSignIn[proven=" + proven() + "]";
    }
}
