package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;
import java.util.List;
import java.util.Optional;

/**
 * What helps to judge a computed run before money moves.
 *
 * @param before the last approved run before this one, if there is any
 * @param shares how the payable amounts are spread
 * @param largest the largest payable amounts
 * @param negative the largest negative differences
 */
public record RunComparison(
        Optional<RunView> before, List<Share> shares, List<RunItem> largest, List<RunItem> negative) {

    /**
     * The items that pay from {@code from} (inclusive) up to {@code to} (exclusive).
     *
     * @param to null for the last share, which has no end
     */
    public record Share(Fen from, Fen to, long items, Fen sum) {}
}
