package cn.jingka.portal.reimbursement.rules;

/**
 * What one run pays one person (RB-NET). Amounts in fen; {@code payable - overpaid = entitlementToDate -
 * previouslyInstructed} always, and one of the two is zero.
 *
 * @param entitlementToDate the year-to-date entitlement
 * @param previouslyInstructed what earlier runs of the same year instructed
 * @param payable what this run instructs, never negative
 * @param overpaid what was instructed above the entitlement: carried against later runs of the year, and on the
 *     overpayment list at its end
 */
public record Net(long entitlementToDate, long previouslyInstructed, long payable, long overpaid) {

    /** Nets an entitlement against what was instructed before; both in fen and not negative. */
    public static Net of(long entitlementToDate, long previouslyInstructed) {
        if (entitlementToDate < 0 || previouslyInstructed < 0) {
            throw new IllegalArgumentException(
                    "cannot net " + entitlementToDate + " fen against " + previouslyInstructed + " fen");
        }
        long difference = entitlementToDate - previouslyInstructed;
        return new Net(entitlementToDate, previouslyInstructed, Math.max(0, difference), Math.max(0, -difference));
    }
}
