package cn.jingka.portal.common.explain;

import java.time.LocalDate;

/**
 * One figure of a {@link Step}, typed so that each language writes it its own way. Whoever renders a step turns every
 * argument into text first and hands the texts, in order, to the message pattern:
 *
 * <ul>
 *   <li>{@link Amount}: yuan with two decimals and without a unit, {@code 640.00}; the pattern brings the unit
 *   <li>{@link Count}: plain digits
 *   <li>{@link Rate}: percent with its sign and no needless zeros, {@code 20%}
 *   <li>{@link Day}: the language's date
 *   <li>{@link Key}: the text of that translation key
 *   <li>{@link Words}: as they are, such as a reference number
 * </ul>
 */
public sealed interface StepArg {

    record Amount(long fen) implements StepArg {}

    record Count(long value) implements StepArg {}

    record Rate(int basisPoints) implements StepArg {}

    record Day(LocalDate date) implements StepArg {}

    record Key(String key) implements StepArg {}

    /** @param words never identifying data */
    record Words(String words) implements StepArg {}
}
