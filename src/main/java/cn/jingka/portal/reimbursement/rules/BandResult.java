package cn.jingka.portal.reimbursement.rules;

/**
 * One band of the ladder over the ceiling (RB-OVER). Amounts in fen.
 *
 * @param ordinal the band's place, from 1
 * @param from where the band begins, counted from the ceiling
 * @param to where the band ends
 * @param rateBasisPoints the band's rate, in basis points
 * @param part the approved part that falls into the band
 * @param amount what the band pays, rounded (RB-ROUND)
 * @param undeclaredPart the part not declared or not approved that falls into the band
 * @param undeclaredAmount what the band would pay in addition for it
 */
public record BandResult(
        int ordinal,
        long from,
        long to,
        int rateBasisPoints,
        long part,
        long amount,
        long undeclaredPart,
        long undeclaredAmount) {}
