/**
 * The rules of free mutual protection (policy clauses PROT-1 to PROT-6 and PROT-TABLE) as a pure engine: no clock, no database, no
 * screen. Dates are arguments, amounts are whole fen, rates are basis points (1/100 percent).
 *
 * <p>The parameters come from dated YAML files ({@link cn.jingka.portal.protection.rules.ProtectionRules#load}); no amount, rate,
 * day count, table item or reading stands in the code.
 */
package cn.jingka.portal.protection.rules;
