package cn.jingka.portal.common.security;

/** "Something changed with this agent's call", on whichever node: it rang, was verified, ended. Pages then read it anew. */
public interface CallerSignals {

    /**
     * Calls {@code listener} with every change until it is stopped; a page does so from attach to detach.
     *
     * @param agent account name
     * @param listener runs in the thread of whoever tells, so a page goes through {@code UI.access}
     * @return stops listening
     */
    Runnable listen(String agent, Runnable listener);
}
