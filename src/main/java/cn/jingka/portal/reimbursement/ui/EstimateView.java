package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.reimbursement.EstimateInput;
import cn.jingka.portal.reimbursement.Estimates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** What would a year pay? For everyone, signed in or not; nothing is kept. */
@Route("estimate")
@AnonymousAllowed
class EstimateView extends Div implements HasDynamicTitle {

    private final transient Estimates estimates;
    private final transient StepTexts texts;
    private final Div answer = new Div();

    EstimateView(Estimates estimates, StepTexts texts, Clock clock) {
        this.estimates = estimates;
        this.texts = texts;
        addClassName("estimate");
        answer.addClassName("estimate-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        answer.add(new EmptyState(
                VaadinIcon.CALC,
                getTranslation("reimbursement.estimate.empty.title"),
                getTranslation("reimbursement.estimate.empty.text")));
        add(
                new PageHeader(
                        getTranslation("reimbursement.estimate.title"),
                        getTranslation("reimbursement.estimate.subtitle")),
                new EstimateForm(estimates, LocalDate.now(clock).getYear(), this::show),
                answer);
    }

    private void show(EstimateInput input) {
        answer.removeAll();
        answer.add(new EstimateResult(estimates.assess(input), texts));
        answer.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reimbursement.estimate.title");
    }
}
