package cn.jingka.portal.reimbursement.internal.settlement;

import java.time.Instant;

/**
 * What was known at a moment.
 *
 * @param feedDone the highest number among the feed's finished batches; later ones are not counted
 * @param at approvals of declarations up to here count
 */
record Cutoff(long feedDone, Instant at) {}
