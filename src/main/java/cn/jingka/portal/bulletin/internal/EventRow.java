package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What can be signed up for, as those who signed up were last told.
 *
 * @param shownUntil the last day on which the notice is to be shown
 * @param why why it was called off
 * @param remindedOf the day of the event of which those with a seat were reminded last
 */
record EventRow(
        String notice,
        State state,
        int revision,
        BoardNotice content,
        Optional<LocalDate> shownUntil,
        Optional<String> why,
        Optional<LocalDate> remindedOf) {

    enum State {
        OPEN,
        /** The editors took the notice back before the event was over; another revision opens it again. */
        WITHDRAWN,
        /** Called off by the desk, for good. */
        CALLED_OFF
    }

    boolean off() {
        return state != State.OPEN;
    }
}
