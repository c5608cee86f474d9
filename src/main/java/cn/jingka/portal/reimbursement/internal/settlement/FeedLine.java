package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.rules.Channel;
import java.time.LocalDate;

/**
 * A normal line of the feed.
 *
 * @param date the day to which it belongs (RB-DATE)
 * @param reversed a reversal of it was imported by the cutoff: as if the treatment had never happened
 */
record FeedLine(
        DocumentIndex document,
        String settlementId,
        Channel channel,
        LocalDate admitted,
        LocalDate date,
        Fen selfPayOne,
        boolean reversed) {}
