package cn.jingka.portal.payouts;

/** A batch reached another state. */
public record PayoutBatchMoved(String batch, Payouts.BatchState state) {}
