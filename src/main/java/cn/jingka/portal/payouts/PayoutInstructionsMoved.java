package cn.jingka.portal.payouts;

/** Instructions of a batch reached other states; {@link Payouts#states} tells which. Published within the transaction that moved them. */
public record PayoutInstructionsMoved(String batch) {}
