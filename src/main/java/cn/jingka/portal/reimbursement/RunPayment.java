package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;

/**
 * What one run of the year came to for one person (RB-NET).
 *
 * @param batch the payment batch that carries the amount
 */
public record RunPayment(
        long run,
        SettlementPeriod period,
        RunState state,
        String batch,
        Fen entitlement,
        Fen previously,
        Fen payable,
        Fen difference) {}
