package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.members.Units;
import cn.jingka.portal.plans.EnrolmentDifference;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.plans.rules.Plan;
import cn.jingka.portal.plans.rules.PlanRules;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A unit's plans: what a plan costs and gives, who is enrolled for a term, enrolling more, and the fee that is due. */
@Route("staff/plans")
@RolesAllowed({"UNIT_OFFICER", "ADMINISTRATOR"})
@Menu(title = "plans.menu", order = 45, icon = "vaadin:handshake")
class PlansView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Units units;
    private final transient Enrolments enrolments;
    private final transient PlanFees fees;
    private final transient PlanRules rules;
    private final Select<Integer> term = new Select<>();
    private final Select<Plan> plan = new Select<>();
    private final Div content = new Div();
    private transient Unit unit;

    PlansView(Units units, Enrolments enrolments, PlanFees fees, PlanRules rules) {
        this.units = units;
        this.enrolments = enrolments;
        this.fees = fees;
        this.rules = rules;
        addClassName("page-parts");
        content.addClassName("page-parts");
        term.setLabel(getTranslation("plans.term"));
        term.setItemLabelGenerator(year -> getTranslation("plans.term.name", Integer.toString(year)));
        term.setItems(enrolments.openTerms());
        plan.setLabel(getTranslation("plans.plan"));
        plan.setItemLabelGenerator(one -> getTranslation(one.titleKey()));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String code) {
        // Persons of a group unit are no union members, so a group unit has nobody to enrol.
        List<Unit> mine = units.mine().stream()
                .filter(one -> one.kind() == UnitKind.UNION)
                .toList();
        removeAll();
        PageHeader header = new PageHeader(getTranslation("plans.title"), getTranslation("plans.subtitle"));
        add(header);
        List<Integer> terms = enrolments.openTerms();
        if (mine.isEmpty() || terms.isEmpty()) {
            String key = mine.isEmpty() ? "plans.noUnits" : "plans.noTerms";
            add(new EmptyState(VaadinIcon.BUILDING, getTranslation(key), getTranslation(key + ".text")));
            return;
        }
        unit = code == null ? mine.getFirst() : named(code, mine);
        header.withActions(picker(mine), term, plan);
        term.setValue(terms.getFirst());
        offerPlans();
        term.addValueChangeListener(change -> offerPlans());
        plan.addValueChangeListener(change -> show());
        add(content);
        show();
    }

    private static Unit named(String code, List<Unit> mine) {
        return mine.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.FORBIDDEN, "common.error.otherUnit", code));
    }

    private Select<Unit> picker(List<Unit> mine) {
        Select<Unit> picker = new Select<>();
        picker.setLabel(getTranslation("plans.unit"));
        picker.setItemLabelGenerator(item -> item.code() + " " + item.name());
        picker.setItems(mine);
        picker.setValue(unit);
        picker.addValueChangeListener(event ->
                UI.getCurrent().navigate(PlansView.class, event.getValue().code()));
        return picker;
    }

    private void offerPlans() {
        List<Plan> offered = rules.offered(term.getValue());
        Plan chosen = plan.getValue();
        plan.setItems(offered);
        plan.setValue(offered.contains(chosen) ? chosen : offered.getFirst());
    }

    private void show() {
        content.removeAll();
        if (plan.getValue() == null) {
            return;
        }
        EnrolmentScope scope = new EnrolmentScope(unit.code(), plan.getValue().id(), term.getValue());
        content.add(
                new PlanPanel(plan.getValue(), scope.term()),
                new UnitFees(fees.ofUnit(scope.unitCode(), scope.term())),
                new EnrolPanel(enrolments, scope, rules.terms().firstDayUntil(scope.term()), this::show),
                new EnrolledPanel(enrolments, scope, this::show));
    }

    /** The difference takes the place of everything else until it is confirmed or dropped. */
    private void show(EnrolmentDifference difference) {
        content.removeAll();
        content.add(new DifferencePanel(enrolments, difference, enrolled -> {
            enrolled.ifPresent(count -> Notification.show(getTranslation("plans.enrolled.done", count)));
            show();
        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.title");
    }
}
