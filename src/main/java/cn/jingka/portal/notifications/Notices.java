package cn.jingka.portal.notifications;

import java.util.List;

/** The outbox as other modules see it. */
public interface Notices {

    /**
     * Queues messages within the caller's transaction; sending happens later, outside of it.
     *
     * @param group what the messages belong to (e.g. {@code payout-batch:17}), for {@link #progress}
     * @return how many were new
     */
    int queue(String group, List<Notice> notices);

    /**
     * Queues news within the caller's transaction: each stands in the inbox at once. Its SMS is held back for the digest window, so
     * that several news of one person become one SMS; it is not sent between 21:00 and 08:00, nor to members who want none
     * ({@link NewsPreference}).
     *
     * @return how many were new
     */
    int queueNews(String group, List<Notice> news);

    /**
     * Queues messages to bare numbers within the caller's transaction, with the same guarantees: sent at most once, tried again only
     * where it is certain that nothing went out. They count in {@link #progress} like all others.
     *
     * @return how many were new
     */
    int queueToNumbers(String group, List<NumberNotice> notices);

    /** How far a group's messages have come. */
    GroupProgress progress(String group);

    /**
     * @param total messages of the group
     * @param waiting not yet handed to the provider nor given up: while there are any, the announcement isn't finished
     * @param handedOver accepted by the provider, whatever became of them later
     * @param inPortalOnly persons without a working number, or given up after retries: they have the message in the portal
     * @param delivered confirmed by the operator
     * @param unknown handed over with an unknown outcome; never sent again
     */
    record GroupProgress(long total, long waiting, long handedOver, long inPortalOnly, long delivered, long unknown) {

        public boolean finished() {
            return waiting == 0;
        }
    }
}
