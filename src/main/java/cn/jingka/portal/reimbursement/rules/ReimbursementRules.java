package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.rules.DatedParameters;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The rules of medical secondary reimbursement, loaded from dated parameter files. Immutable and safe to share between
 * threads; loading is strict, assessing is pure.
 *
 * <p>A year is assessed by the parameters in force on its 1 January (in the scheme's first year: on the scheme's first
 * day, RB-YEAR). Errors: {@link RulesFileException} from loading, {@link NoRuleInForce} for a year before the scheme,
 * {@link ArithmeticException} where sums leave the range of a long.
 */
public final class ReimbursementRules {

    /** The parameter files the portal comes with, in {@code /rules/reimbursement/}. */
    static final List<String> SHIPPED =
            List.of("scheme.yaml", "outpatient.yaml", "inpatient.yaml", "categories.yaml", "over-ceiling.yaml");

    static final String SHIPPED_FOLDER = "/rules/reimbursement/";

    private final DatedParameters<Parameter> parameters;
    private final LocalDate starts;
    private final List<YearRules> newestFirst;

    private ReimbursementRules(DatedParameters<Parameter> parameters) {
        this.parameters = parameters;
        this.starts = parameters.starts();
        this.newestFirst = parameters.datesNewestFirst().stream()
                .map(day -> YearRules.on(day, parameters))
                .toList();
    }

    /**
     * Loads a complete set of rule files. Each parameter stands in exactly one of them.
     *
     * @throws RulesFileException naming file, line and key of the first mistake
     */
    public static ReimbursementRules load(List<RulesFile> files) {
        return new ReimbursementRules(
                DatedParameters.load(files, Parameter.class, Parameter.FIRST_DAY, ValueReader::read));
    }

    /** Loads the rule files the portal comes with. */
    public static ReimbursementRules shipped() {
        return load(SHIPPED.stream()
                .map(name -> RulesFile.resource(SHIPPED_FOLDER + name))
                .toList());
    }

    /**
     * The version of these rules: the newest effective date and a short hash of all parameters and values. It does not
     * change with the order, names, comments or descriptions of the files.
     */
    public String version() {
        return parameters.version();
    }

    /** The first day on which a rule is in force (RB-YEAR). */
    public LocalDate starts() {
        return starts;
    }

    /** Whether any rule is in force in the year. */
    public boolean inForce(int year) {
        return year >= starts.getYear();
    }

    /**
     * Assesses a year with every step.
     *
     * @throws NoRuleInForce for a year before the scheme
     */
    public Assessment assess(YearFacts facts) {
        YearRules rules = of(facts.year());
        Trace trace = new Trace();
        Amounts amounts = Computation.run(rules, facts, trace);
        return trace.assessment(rules, facts, amounts);
    }

    /**
     * Assesses a year without steps: the same arithmetic, several times faster.
     *
     * @throws NoRuleInForce for a year before the scheme
     */
    public Amounts assessAmounts(YearFacts facts) {
        return Computation.run(of(facts.year()), facts, null);
    }

    /**
     * Every parameter as it is in force in a year, by clause and key.
     *
     * @throws NoRuleInForce for a year before the scheme
     */
    public List<ParameterValue> parameters(int year) {
        of(year);
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        return parameters.all().stream()
                .map(dated -> new ParameterValue(
                        dated.parameter().key(),
                        dated.parameter().clause(),
                        dated.parameter().unitWord(),
                        dated.description(),
                        dated.effectiveOn(lastDay),
                        dated.valueOn(lastDay).toString()))
                .sorted(Comparator.comparing(ParameterValue::clause).thenComparing(ParameterValue::key))
                .toList();
    }

    private YearRules of(int year) {
        for (int i = 0; i < newestFirst.size(); i++) {
            YearRules rules = newestFirst.get(i);
            if (rules.since().getYear() <= year) {
                return rules;
            }
        }
        throw new NoRuleInForce(year, starts);
    }
}
