package cn.jingka.portal.claims;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import java.util.List;

/**
 * What the rules say about a case: its criteria, and the amount with its steps. The estimate before filing, the reviewer's proposal
 * and the decision all come from the same computation.
 *
 * @param amount what is due for the whole case, zero when a criterion isn't met; for a declaration the amount of self-pay-one (RB-DECL)
 * @param ruleVersion names the parameters applied
 */
public record Assessment(Fen amount, List<Criterion> criteria, List<Step> steps, String ruleVersion) {

    public Assessment {
        criteria = List.copyOf(criteria);
        steps = List.copyOf(steps);
    }

    /** NOT_MET when any criterion is not met, else OPEN when any is open, else MET. */
    public Criterion.Met verdict() {
        if (criteria.stream().anyMatch(criterion -> criterion.met() == Criterion.Met.NOT_MET)) {
            return Criterion.Met.NOT_MET;
        }
        return criteria.stream().anyMatch(criterion -> criterion.met() == Criterion.Met.OPEN)
                ? Criterion.Met.OPEN
                : Criterion.Met.MET;
    }
}
