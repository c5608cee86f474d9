package cn.jingka.portal.members;

import java.time.Instant;

/**
 * An application for cards sent to the bank by a unit for its members (CARD-2), or for one card in place of a lost one.
 *
 * @param handedOver whether the bank has confirmed that it has the application
 * @param failure why the bank did not take it, null unless {@code FAILED}
 */
public record CardApplication(
        String id,
        String unitCode,
        State state,
        boolean replacement,
        boolean handedOver,
        Instant appliedAt,
        String appliedBy,
        int members,
        int opened,
        int refused,
        String failure) {

    public enum State {
        SENT,
        ANSWERED,
        FAILED
    }
}
