package cn.jingka.portal.plans.rules;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of plans and the rules of their benefits (PLAN-1), loaded strictly from dated files. Immutable; judging is pure.
 */
public final class PlanRules {

    static final String SHIPPED_FOLDER = "/rules/plans/";
    static final String TERMS = "terms.yaml";
    static final List<String> SHIPPED =
            List.of("critical-illness.yaml", "hospital-stay.yaml", "accidental-injury.yaml", "womens-illnesses.yaml");

    private final Terms terms;
    private final List<Plan> plans;

    private PlanRules(Terms terms, List<Plan> plans) {
        this.terms = terms;
        this.plans = plans;
    }

    /**
     * Loads the terms and the plans, one a file.
     *
     * @throws RulesFileException naming file, line and key of the first mistake
     */
    public static PlanRules load(RulesFile terms, List<RulesFile> plans) {
        List<Plan> loaded = plans.stream()
                .map(file -> new PlanFileReader(file).plan())
                .sorted(Comparator.comparingInt(Plan::order))
                .toList();
        for (int i = 0; i < loaded.size(); i++) {
            String id = loaded.get(i).id();
            if (loaded.subList(0, i).stream().anyMatch(other -> other.id().equals(id))) {
                throw new RulesFileException(plans.getLast().name(), 0, "plan", "the plan " + id + " stands twice");
            }
        }
        return new PlanRules(new TermsFileReader(terms).terms(), loaded);
    }

    /** Loads the files the portal comes with. */
    public static PlanRules shipped() {
        return load(
                RulesFile.resource(SHIPPED_FOLDER + TERMS),
                SHIPPED.stream()
                        .map(name -> RulesFile.resource(SHIPPED_FOLDER + name))
                        .toList());
    }

    public Terms terms() {
        return terms;
    }

    /** Every plan in the catalogue's order. */
    public List<Plan> plans() {
        return plans;
    }

    /** The plans offered for a term, in the catalogue's order. */
    public List<Plan> offered(int term) {
        return plans.stream().filter(plan -> plan.in(term).isPresent()).toList();
    }

    public Optional<Plan> plan(String id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** Judges a claim: its criteria, and the amount with its steps. What is not answered leaves criteria open. */
    public Assessment assess(PlanFacts facts) {
        return new PlanJudgement(this, facts).assessment();
    }
}
