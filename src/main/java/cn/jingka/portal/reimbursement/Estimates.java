package cn.jingka.portal.reimbursement;

import cn.jingka.portal.reimbursement.rules.Assessment;
import java.util.List;

/**
 * What a year would pay, by the same engine as the settlement runs. Open to everyone; nothing is stored or logged. Lines
 * before the scheme's first day are no mistake: they are listed as not counted (RB-YEAR).
 */
public interface Estimates {

    /** Lines of both channels together. */
    int MOST_LINES = 10_000;

    /** The first year that can be estimated (RB-YEAR). */
    int firstYear();

    /** Everything about the input that is against a rule, in reading order; empty when it can be assessed. */
    List<Violation> violations(EstimateInput input);

    /**
     * Assesses the year.
     *
     * @throws cn.jingka.portal.common.error.DomainException with the first of the {@link #violations}; its first
     *     argument is the place, e.g. {@code outpatient[1].date}
     */
    Assessment assess(EstimateInput input);

    /**
     * One mistake.
     *
     * @param place the field, written as the API does
     * @param key the translation key of the text, whose first argument is the place or the field's name
     * @param arguments the further arguments
     */
    record Violation(String place, String key, List<String> arguments) {

        public Violation {
            arguments = List.copyOf(arguments);
        }

        /** The text's arguments with the place under another name. */
        public Object[] argumentsFor(String placeName) {
            Object[] all = new Object[arguments.size() + 1];
            all[0] = placeName;
            for (int i = 0; i < arguments.size(); i++) {
                all[i + 1] = arguments.get(i);
            }
            return all;
        }
    }
}
