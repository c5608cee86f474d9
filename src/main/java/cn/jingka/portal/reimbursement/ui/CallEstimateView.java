package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerStrip;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.SpokenSteps;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.OwnMembership.Membership;
import cn.jingka.portal.reimbursement.EstimateInput;
import cn.jingka.portal.reimbursement.Estimates;
import cn.jingka.portal.reimbursement.OwnReimbursement;
import cn.jingka.portal.reimbursement.rules.Assessment;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** What would the caller's year pay? It begins with what is on record for this year; nothing that is typed is kept. */
@Route("staff/call/estimate")
@RolesAllowed("AGENT")
class CallEstimateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallerAccess access;
    private final transient OwnMembership membership;
    private final transient OwnReimbursement reimbursement;
    private final transient Estimates estimates;
    private final transient CallerStrip.Strips strips;
    private final transient StepTexts steps;
    private final transient Texts texts;
    private final transient Clock clock;
    private final Div answer = new Div();

    CallEstimateView(
            CallerAccess access,
            OwnMembership membership,
            OwnReimbursement reimbursement,
            Estimates estimates,
            CallerStrip.Strips strips,
            StepTexts steps,
            Texts texts,
            Clock clock) {
        this.access = access;
        this.membership = membership;
        this.reimbursement = reimbursement;
        this.estimates = estimates;
        this.strips = strips;
        this.steps = steps;
        this.texts = texts;
        this.clock = clock;
        addClassName("estimate");
        answer.addClassName("estimate-answer");
        answer.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int year = LocalDate.now(clock).getYear();
        Membership caller = access.onBehalf(OwnMembership.class, membership).get();
        EstimateInput onRecord = new RecordedYear(
                        access.onBehalf(OwnReimbursement.class, reimbursement).year(year), caller.categories())
                .input();
        removeAll();
        EstimateForm form = new EstimateForm(estimates, year, this::show);
        form.fill(onRecord);
        Div columns = new Div(form, answer);
        columns.addClassName("call-estimate");
        add(
                strips.of(caller.name()),
                new PageHeader(getPageTitle(), getTranslation("reimbursement.caller.estimate.text")),
                columns);
        show(onRecord);
    }

    private void show(EstimateInput input) {
        Assessment assessment = estimates.assess(input);
        answer.removeAll();
        answer.add(new EstimateResult(
                assessment, new SpokenSteps(steps.forScreen(assessment.steps(), getLocale()), texts)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reimbursement.estimate.title");
    }
}
