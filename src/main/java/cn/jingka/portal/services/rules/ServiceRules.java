package cn.jingka.portal.services.rules;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.explain.StepArg.Amount;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.explain.StepArg.Rate;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.DatedParameters;
import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.Rounding;
import cn.jingka.portal.common.rules.RulesFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The rules of the services, loaded from dated parameter files. Immutable; loading is strict, judging is pure. The
 * policy book names no figures for them: amounts and terms are sample values, marked so in the files.
 */
public final class ServiceRules {

    private static final String FOLDER = "/rules/services/";

    private final DatedParameters<Parameter> parameters;

    private ServiceRules(DatedParameters<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** @throws cn.jingka.portal.common.rules.RulesFileException naming file, line and key of the first mistake */
    public static ServiceRules load(List<RulesFile> files) {
        return new ServiceRules(DatedParameters.load(files, Parameter.class, Parameter.FIRST_DAY, ServiceRules::value));
    }

    /** Loads the rule files the portal comes with. */
    public static ServiceRules shipped() {
        return load(List.of(RulesFile.resource(FOLDER + "relief.yaml"), RulesFile.resource(FOLDER + "requests.yaml")));
    }

    private static Object value(Parameter parameter, NodeReader nodes, Node value) {
        return switch (parameter.unit) {
            case YUAN -> nodes.fen(value, "the value");
            case PERCENT -> nodes.basisPoints(value, "the value");
            case DAYS, COUNT -> nodes.count(value, "the value");
            case DATE -> nodes.date(value, "the value");
            case READING -> nodes.reading(parameter, value);
        };
    }

    public String version() {
        return parameters.version();
    }

    /** The day from which the value in force on {@code day} is effective. */
    public LocalDate since(Parameter parameter, LocalDate day) {
        return parameters.get(parameter).effectiveOn(inForce(day));
    }

    /** A number of days or of things. */
    public int count(Parameter parameter, LocalDate day) {
        return (Integer) value(parameter, day);
    }

    /** The most that a member can be granted for one event (AID-1). */
    public Fen caseCap(LocalDate day) {
        return Fen.of((Long) value(Parameter.RELIEF_CASE_CAP, day));
    }

    /** The most that a member can be granted for the events of one calendar year (AID-1). */
    public Fen yearCap(LocalDate day) {
        return Fen.of((Long) value(Parameter.RELIEF_YEAR_CAP, day));
    }

    /** What the year's cap leaves. */
    public Fen left(LocalDate day, Fen grantedInYear) {
        return yearCap(day).minus(grantedInYear).max(Fen.ZERO);
    }

    /**
     * What an emergency gives (AID-1): a share of what the household bears itself.
     *
     * @param cost what the emergency costs
     * @param covered what insurance, employer and others pay of it
     * @param grantedInYear what other cases of the person's were granted for events of the same calendar year
     */
    public Relief relief(LocalDate day, Fen cost, Fen covered, Fen grantedInYear) {
        Fen borne = cost.minus(covered).max(Fen.ZERO);
        if (!borne.isPositive()) {
            return Relief.NOTHING;
        }
        List<Step> steps = new ArrayList<>();
        add(
                steps,
                Parameter.RELIEF_RATE,
                day,
                "borne",
                borne,
                new Amount(cost.value()),
                new Amount(covered.value()),
                new Amount(borne.value()));
        int rate = (Integer) value(Parameter.RELIEF_RATE, day);
        Fen share = Fen.of(
                Rounding.valueOf((String) value(Parameter.RELIEF_ROUNDING, day)).share(borne.value(), rate));
        add(
                steps,
                Parameter.RELIEF_RATE,
                day,
                "share",
                share,
                new Amount(borne.value()),
                new Rate(rate),
                new Amount(share.value()));
        Fen due = share;
        if (due.compareTo(caseCap(day)) > 0) {
            due = caseCap(day);
            add(steps, Parameter.RELIEF_CASE_CAP, day, "caseCap", due, new Amount(due.value()));
        }
        Fen left = left(day, grantedInYear);
        if (due.compareTo(left) > 0) {
            due = left;
            add(
                    steps,
                    Parameter.RELIEF_YEAR_CAP,
                    day,
                    "yearCap",
                    due,
                    new Amount(yearCap(day).value()),
                    new Count(day.getYear()),
                    new Amount(grantedInYear.value()),
                    new Amount(left.value()));
        }
        add(steps, Parameter.RELIEF_RATE, day, "total", due, new Amount(due.value()));
        return new Relief(due, steps);
    }

    private void add(
            List<Step> steps, Parameter parameter, LocalDate day, String key, Fen figure, StepArg... arguments) {
        steps.add(new Step(
                parameter.clause(),
                "services.relief.step." + key,
                List.of(arguments),
                figure.value(),
                since(parameter, day)));
    }

    private Object value(Parameter parameter, LocalDate day) {
        return parameters.get(parameter).valueOn(inForce(day));
    }

    /** Before the first day the first values hold. */
    private LocalDate inForce(LocalDate day) {
        return day.isBefore(parameters.starts()) ? parameters.starts() : day;
    }
}
