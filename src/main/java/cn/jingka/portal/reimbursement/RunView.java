package cn.jingka.portal.reimbursement;

import java.time.Instant;

/**
 * A settlement run as staff and machines see it.
 *
 * @param attempt which run of its period this is, cancelled ones included
 * @param batch the payment batch, e.g. {@code RB-2014Q1-1}
 * @param slices parts of the membership; the run is computed when {@code slicesDone} equals it
 * @param decidedBy who approved or cancelled, else null; likewise {@code decidedAt}
 * @param error the translation key of what stopped a failed run, else null
 */
public record RunView(
        long id,
        SettlementPeriod period,
        int attempt,
        RunState state,
        String batch,
        String ruleVersion,
        String startedBy,
        Instant startedAt,
        Instant computedAt,
        String decidedBy,
        Instant decidedAt,
        String error,
        int slices,
        int slicesDone,
        RunTotals totals) {}
