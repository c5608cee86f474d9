package cn.jingka.portal.common.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One step of a computation: what was taken, by which rule, and the figure that came of it.
 *
 * @param clause the policy clause applied, such as {@code RB-OUT}
 * @param key the translation key of the step's text, in the bundle {@code i18n/rules}
 * @param args the text's arguments, in order ({0}, {1}, …)
 * @param amountFen the figure of this step in fen; steps are a reading order, not a sum
 * @param parameterFrom the day from which the parameter applied is effective
 */
public record Step(String clause, String key, List<StepArg> args, long amountFen, LocalDate parameterFrom) {

    public Step {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(parameterFrom, "parameterFrom");
        args = List.copyOf(args);
    }
}
