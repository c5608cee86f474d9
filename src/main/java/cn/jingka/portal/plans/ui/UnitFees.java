package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.plans.PlanFees.FeeLine;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What the unit owes for the term, plan by plan. */
class UnitFees extends Panel {

    UnitFees(List<FeeLine> lines) {
        add(new H2(getTranslation("plans.fees.unit")));
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("plans.fees.none")));
            return;
        }
        Grid<FeeLine> grid = new Grid<>();
        grid.addColumn(line -> getTranslation("plans.plan." + line.scope().plan() + ".title"))
                .setHeader(getTranslation("plans.plan"))
                .setAutoWidth(true);
        FeeColumns.amounts(grid, this);
        grid.setAllRowsVisible(true);
        grid.setItems(lines);
        add(grid);
    }
}
