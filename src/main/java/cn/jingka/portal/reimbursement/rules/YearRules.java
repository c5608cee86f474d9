package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.rules.DatedParameters;
import cn.jingka.portal.common.rules.Rounding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The parameters of one span of years, unpacked for computing: amounts in fen, rates in basis points. */
record YearRules(
        String version,
        LocalDate since,
        LocalDate firstDay,
        OutpatientRules outpatient,
        InpatientRules inpatient,
        List<Band> bands,
        Rounding rounding,
        Map<Parameter, LocalDate> effective) {

    record OutpatientRules(long deductible, long inRangeEnd, Rates rates) {}

    record InpatientRules(
            long firstDeductible, long laterDeductible, long inRangeEnd, Rates rates, Comparator<Stay> order) {}

    /** The two rates of a channel, and who gets the raised one (RB-25). */
    record Rates(int normal, int raised, List<Category> raisedFor) {}

    /** Unpacks the values in force on the given day and checks that they fit together. */
    static YearRules on(LocalDate day, DatedParameters<Parameter> parameters) {
        View view = new View(day, parameters);
        view.requireAbove(Parameter.OUTPATIENT_END, Parameter.OUTPATIENT_DEDUCTIBLE);
        view.requireAbove(Parameter.INPATIENT_END, Parameter.FIRST_DEDUCTIBLE);
        view.requireAbove(Parameter.INPATIENT_END, Parameter.LATER_DEDUCTIBLE);
        Map<Parameter, LocalDate> effective = new EnumMap<>(Parameter.class);
        parameters.all().forEach(dated -> effective.put(dated.parameter(), dated.effectiveOn(day)));
        return new YearRules(
                parameters.version(),
                day,
                (LocalDate) view.get(Parameter.FIRST_DAY),
                new OutpatientRules(
                        view.fen(Parameter.OUTPATIENT_DEDUCTIBLE),
                        view.fen(Parameter.OUTPATIENT_END),
                        view.rates(
                                Parameter.OUTPATIENT_RATE,
                                Parameter.OUTPATIENT_RAISED_RATE,
                                Parameter.OUTPATIENT_RAISED_FOR)),
                new InpatientRules(
                        view.fen(Parameter.FIRST_DEDUCTIBLE),
                        view.fen(Parameter.LATER_DEDUCTIBLE),
                        view.fen(Parameter.INPATIENT_END),
                        view.rates(
                                Parameter.INPATIENT_RATE,
                                Parameter.INPATIENT_RAISED_RATE,
                                Parameter.INPATIENT_RAISED_FOR),
                        StayOrder.by(view.list(Parameter.STAY_ORDER, StayOrder.class))),
                view.list(Parameter.BANDS, Band.class),
                Rounding.valueOf((String) view.get(Parameter.ROUNDING)),
                effective);
    }

    /** The day from which the value of a parameter is effective. */
    LocalDate from(Parameter parameter) {
        return effective.get(parameter);
    }

    private record View(LocalDate day, DatedParameters<Parameter> parameters) {

        Object get(Parameter parameter) {
            return parameters.get(parameter).valueOn(day);
        }

        long fen(Parameter parameter) {
            return (Long) get(parameter);
        }

        <T> List<T> list(Parameter parameter, Class<T> type) {
            return ((List<?>) get(parameter)).stream().map(type::cast).toList();
        }

        Rates rates(Parameter normal, Parameter raised, Parameter raisedFor) {
            int normalRate = (Integer) get(normal);
            int raisedRate = (Integer) get(raised);
            if (raisedRate < normalRate) {
                throw parameters.get(raised).refuse("is below " + normal.key() + " on " + day);
            }
            return new Rates(normalRate, raisedRate, list(raisedFor, Category.class));
        }

        void requireAbove(Parameter end, Parameter deductible) {
            if (fen(end) <= fen(deductible)) {
                throw parameters.get(end).refuse("is not above " + deductible.key() + " on " + day);
            }
        }
    }
}
