package cn.jingka.portal.claims;

import cn.jingka.portal.common.explain.StepArg;
import java.time.LocalDate;
import java.util.List;

/**
 * One condition of a claim, with the fact by which it was judged.
 *
 * @param clause the policy clause, and {@code since} the day from which its wording or figure applies
 * @param key the translation key of the condition in words; {@code key + ".fact"} says what was found, with {@code facts} as its
 *     arguments; {@code key + ".open"} says what is still missing, with the same arguments
 */
public record Criterion(String clause, LocalDate since, String key, Met met, List<StepArg> facts) {

    public enum Met {
        MET,
        NOT_MET,
        /** Can't be told yet: an answer or a document is missing. */
        OPEN
    }

    public Criterion {
        facts = List.copyOf(facts);
    }
}
