/**
 * The rules of medical secondary reimbursement (policy clauses RB-YEAR to RB-ROUND, and the netting of RB-NET) as a pure
 * engine: no clock, no database, no screen. Dates are arguments, amounts are whole fen, rates are basis points
 * (1/100 percent).
 *
 * <p>The parameters come from dated YAML files ({@link cn.jingka.portal.reimbursement.rules.ReimbursementRules#load});
 * no amount, rate or reading stands in the code. There is one implementation of the arithmetic: with or without steps,
 * the same lines of code compute.
 */
package cn.jingka.portal.reimbursement.rules;
