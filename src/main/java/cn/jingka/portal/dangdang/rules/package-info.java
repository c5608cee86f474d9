/**
 * The rules of gold membership at Dangdang (policy clauses BOOK-1 to BOOK-3) as a pure engine: no clock, no database,
 * no screen. Dates are arguments; points are whole numbers.
 *
 * <p>The parameters come from a dated YAML file ({@link cn.jingka.portal.dangdang.rules.BookRules#load}); no figure or
 * reading stands in the code.
 */
package cn.jingka.portal.dangdang.rules;
