package cn.jingka.portal.protection.rules;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.DatedParameters;
import cn.jingka.portal.common.rules.Rounding;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The rules of free mutual protection, loaded from dated parameter files. Immutable and safe to share between threads; loading is
 * strict, judging is pure. The parameters of an event are those in force on its day; before the first term those of the first.
 */
public final class ProtectionRules {

    /** The parameter files the portal comes with, in {@code /rules/protection/}. */
    static final List<String> SHIPPED =
            List.of("term.yaml", "disability.yaml", "death.yaml", "fire.yaml", "funding.yaml");

    static final String SHIPPED_FOLDER = "/rules/protection/";

    private final DatedParameters<Parameter> parameters;

    private ProtectionRules(DatedParameters<Parameter> parameters) {
        this.parameters = parameters;
    }

    /**
     * Loads a complete set of rule files. Each parameter stands in exactly one of them.
     *
     * @throws RulesFileException naming file, line and key of the first mistake
     */
    public static ProtectionRules load(List<RulesFile> files) {
        return new ProtectionRules(
                DatedParameters.load(files, Parameter.class, Parameter.FIRST_DAY, ValueReader::read));
    }

    /** Loads the rule files the portal comes with. */
    public static ProtectionRules shipped() {
        return load(SHIPPED.stream()
                .map(name -> RulesFile.resource(SHIPPED_FOLDER + name))
                .toList());
    }

    /** The version of these rules, see {@link DatedParameters#version()}. */
    public String version() {
        return parameters.version();
    }

    /** The first day of the first term. */
    public LocalDate starts() {
        return parameters.starts();
    }

    /** The day from which the value of a parameter that is in force on {@code day} is effective. */
    public LocalDate since(Parameter parameter, LocalDate day) {
        return parameters.get(parameter).effectiveOn(inForce(day));
    }

    /** The term to which a day belongs (PROT-2: 1 January to 31 December). */
    public Term term(LocalDate day) {
        LocalDate last = LocalDate.of(day.getYear(), 12, 31);
        return new Term(last.withDayOfYear(1), last, last.minusDays((Integer) value(Parameter.WINDOW_DAYS, day)));
    }

    /**
     * The last day of cover of somebody whose membership ended (PROT-2): the end of the first term, not before that of the
     * membership's last day, whose window the removal met.
     */
    public LocalDate removalTakesEffect(LocalDate lastDay, LocalDate recordedOn) {
        Term term = term(lastDay.isAfter(recordedOn) ? lastDay : recordedOn);
        return recordedOn.isAfter(term.windowCloses())
                ? term(term.last().plusDays(1)).last()
                : term.last();
    }

    /** The limits of what is paid for events on a day, as certificates name them (PROT-3, PROT-4, PROT-5). */
    public Limits limits(LocalDate day) {
        return new Limits(
                Fen.of(fen(Parameter.DISABILITY_CAP, day)),
                Fen.of(fen(Parameter.DEATH_AMOUNT, day)),
                basisPoints(Parameter.FIRE_RATE, day),
                Fen.of(fen(Parameter.FIRE_CAP, day)));
    }

    /** @param fireRate of the loss, in basis points */
    public record Limits(Fen disability, Fen death, int fireRate, Fen fire) {}

    /** What the federation sets aside for one member and the term that begins on a day (PROT-1); a sample value. */
    public Fen fundingPerMember(LocalDate termFirst) {
        return Fen.of(fen(Parameter.FUNDING_PER_MEMBER, termFirst));
    }

    /** Whether somebody with these memberships is covered on a day (PROT-1, PROT-2). */
    public Coverage cover(List<Insured> memberships, LocalDate day) {
        return new CoverRule(this).on(memberships, day);
    }

    /** Whether any of the memberships begun by {@code day} gives cover at some time (PROT-1). */
    public boolean everCovered(List<Insured> memberships, LocalDate day) {
        return new CoverRule(this)
                .counting(memberships, day).stream()
                        .anyMatch(membership -> !membership.first().isAfter(day));
    }

    /** The table of disabilities in force on a day (PROT-TABLE). */
    public DisabilityTable table(LocalDate day) {
        return (DisabilityTable) value(Parameter.TABLE, day);
    }

    /** The first day on which a disability that isn't final yet is assessed as it stands (PROT-6). */
    public LocalDate assessableFrom(LocalDate accident) {
        return accident.plusDays((Integer) value(Parameter.NOT_FINAL_DAYS, accident));
    }

    /**
     * What the findings of one accident give (PROT-3, PROT-TABLE).
     *
     * @param findings codes of {@link TableFinding} of all cases of the accident; what the table doesn't list gives nothing
     * @param grantedForAccident what other cases of the same accident were granted
     * @param grantedInTerm what all other cases of the person in the accident's term were granted for disability, those of the same
     *     accident included
     */
    public Award disability(
            LocalDate accident, Collection<String> findings, Fen grantedForAccident, Fen grantedInTerm) {
        boolean together = reading(Parameter.TOGETHER, accident).equals("COUNT_AS_THE_LISTED_ITEM");
        CountedFindings counted =
                CountedFindings.of(table(accident), findings, together, basisPoints(Parameter.AT_MOST, accident));
        return counted.counted().isEmpty()
                ? Award.NOTHING
                : new AwardWriter(this, accident).disability(counted, grantedForAccident, grantedInTerm);
    }

    /** What a death gives (PROT-4); what was granted for disability before is not taken off. */
    public Award death(LocalDate accident, boolean disabilityGranted) {
        return new AwardWriter(this, accident).death(disabilityGranted);
    }

    /**
     * What a fire gives (PROT-5).
     *
     * @param grantedInTerm what other cases of the person in the fire's term were granted for fire
     */
    public Award fire(LocalDate fire, Fen building, Fen equipment, Fen grantedInTerm) {
        return building.plus(equipment).isZero()
                ? Award.NOTHING
                : new AwardWriter(this, fire).fire(building, equipment, grantedInTerm);
    }

    String reading(Parameter parameter, LocalDate day) {
        return (String) value(parameter, day);
    }

    /** The most that a member can be granted for disability in a term (PROT-3). */
    public Fen disabilityCap(LocalDate day) {
        return Fen.of(fen(Parameter.DISABILITY_CAP, day));
    }

    /** The most that a member can be granted for fires in a term (PROT-5). */
    public Fen fireCap(LocalDate day) {
        return Fen.of(fen(Parameter.FIRE_CAP, day));
    }

    long fen(Parameter parameter, LocalDate day) {
        return (Long) value(parameter, day);
    }

    int basisPoints(Parameter parameter, LocalDate day) {
        return (Integer) value(parameter, day);
    }

    Rounding rounding(Parameter parameter, LocalDate day) {
        return Rounding.valueOf(reading(parameter, day));
    }

    private Object value(Parameter parameter, LocalDate day) {
        return parameters.get(parameter).valueOn(inForce(day));
    }

    private LocalDate inForce(LocalDate day) {
        return day.isBefore(starts()) ? starts() : day;
    }
}
