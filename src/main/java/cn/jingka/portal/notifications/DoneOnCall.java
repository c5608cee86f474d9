package cn.jingka.portal.notifications;

import java.util.List;
import java.util.Optional;

/** Tells a member what an agent of the hotline changed for them, at once and whatever they chose for news. */
public interface DoneOnCall {

    /**
     * Queues the message within the caller's transaction; does nothing when the member acts for themself.
     *
     * @param matter what makes the message one of its kind within the call, e.g. {@code draft:L20260001234}: told once a call
     * @param textKey of the message, as in {@link Notice}
     */
    void tell(String matter, String textKey, List<String> arguments, Optional<String> route);
}
