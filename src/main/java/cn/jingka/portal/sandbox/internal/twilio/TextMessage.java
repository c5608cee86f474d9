package cn.jingka.portal.sandbox.internal.twilio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the stand-in keeps it.
 *
 * @param told whether the sender's callback address has heard the final state (or gave none)
 */
public record TextMessage(
        String sid,
        String to,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        String body,
        @Nullable String statusCallback,
        Instant created,
        Instant updated,
        String status,
        @Nullable Integer errorCode,
        boolean told) {

    TextMessage moved(String newStatus, @Nullable Integer newErrorCode, Instant at) {
        return new TextMessage(
                sid, to, from, messagingServiceSid, body, statusCallback, created, at, newStatus, newErrorCode, told);
    }

    TextMessage toldToSender() {
        return new TextMessage(
                sid, to, from, messagingServiceSid, body, statusCallback, created, updated, status, errorCode, true);
    }

    /** Parts the network bills: 7-bit texts in 160 (153) characters, all others in 70 (67). */
    int segments() {
        boolean plain = body.chars().allMatch(c -> c < 128 && c != '`');
        int whole = plain ? 160 : 70;
        int part = plain ? 153 : 67;
        return body.length() <= whole ? 1 : (body.length() + part - 1) / part;
    }
}
