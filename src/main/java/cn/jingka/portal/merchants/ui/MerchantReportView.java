package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.merchants.MonthReports;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The month of all partners. */
@Route("staff/merchant-report")
@RolesAllowed({"ADMINISTRATOR", "EDITOR"})
@Menu(title = "merchants.allReport.menu", order = 74, icon = "vaadin:bar-chart")
class MerchantReportView extends Div implements HasDynamicTitle {

    MerchantReportView(MonthReports reports) {
        addClassName("page-parts");
        add(
                new PageHeader(getPageTitle(), getTranslation("merchants.allReport.subtitle")),
                new MonthReport(reports.months(), reports::ofAll, reports::writeAll));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merchants.allReport.title");
    }
}
