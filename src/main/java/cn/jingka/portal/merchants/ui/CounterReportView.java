package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.merchants.MonthReports;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The month of this outlet. */
@Route("counter/report")
@RolesAllowed("MERCHANT")
@Menu(title = "merchants.report.menu", order = 30, icon = "vaadin:bar-chart")
class CounterReportView extends Div implements HasDynamicTitle {

    CounterReportView(MonthReports reports, RuleWords words) {
        addClassName("page-parts");
        try {
            add(
                    new PageHeader(getPageTitle(), getTranslation("merchants.report.subtitle")),
                    new MonthReport(reports.months(), reports::ofOutlet, reports::writeOutlet));
        } catch (DomainException refused) {
            add(EmptyState.page(
                    VaadinIcon.SHOP, getTranslation("merchants.counter.closed"), words.refusal(refused, getLocale())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merchants.report.title");
    }
}
