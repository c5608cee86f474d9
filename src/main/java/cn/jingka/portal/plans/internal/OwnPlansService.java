package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.plans.OwnPlans;
import cn.jingka.portal.plans.rules.Terms;
import java.util.List;
import org.springframework.stereotype.Service;

/** A member's own enrolments. */
@Service
class OwnPlansService implements OwnPlans {

    private final EnrolmentTable table;
    private final CurrentActor actor;

    OwnPlansService(EnrolmentTable table, CurrentActor actor) {
        this.table = table;
        this.actor = actor;
    }

    @Override
    public List<OwnPlan> all() {
        return table.ofPerson(actor.member()).stream()
                .map(row ->
                        new OwnPlan(row.plan(), row.term(), row.unitName(), row.coveredFrom(), Terms.last(row.term())))
                .toList();
    }
}
