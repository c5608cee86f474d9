package cn.jingka.portal.reimbursement.rules;

import java.time.LocalDate;

/**
 * One parameter as it is in force in a year, for showing.
 *
 * @param key the parameter's key in the rule files
 * @param clause the policy clause it belongs to
 * @param unit {@code yuan}, {@code percent}, {@code date}, {@code reading}, {@code categories}, {@code order} or
 *     {@code bands}
 * @param description what it says, in the words of the rule file
 * @param from the day from which this value is effective
 * @param value the value: fen for yuan, basis points for percent, else its own text form
 */
public record ParameterValue(
        String key, String clause, String unit, String description, LocalDate from, String value) {}
