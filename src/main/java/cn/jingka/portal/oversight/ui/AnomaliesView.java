package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.oversight.AnomalyDesk;
import cn.jingka.portal.oversight.AnomalyDesk.Anomaly;
import cn.jingka.portal.oversight.AnomalyState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Looks that stand out, the newest first. */
@Route("staff/trail/anomalies")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class AnomaliesView extends Div implements HasDynamicTitle {

    private static final int SHORT_LIST = 15;

    private final transient AnomalyDesk desk;
    private final Grid<Anomaly> grid = new Grid<>();
    private final Paragraph cut =
            new Paragraph(getTranslation("oversight.questions.cut", Integer.toString(AnomalyDesk.MOST)));

    AnomaliesView(AnomalyDesk desk, AnomalyWords words, CurrentActor actor) {
        this.desk = desk;
        addClassNames("trail", "page-parts");
        Select<AnomalyState> state = new Select<>();
        state.setAriaLabel(getTranslation("oversight.questions.state"));
        state.setItems(AnomalyState.values());
        state.setItemLabelGenerator(one -> getTranslation("oversight.anomaly.state." + one));
        state.addValueChangeListener(event -> show(event.getValue()));
        grid.addComponentColumn(anomaly ->
                        new Anchor("staff/trail/anomalies/" + anomaly.id(), words.what(anomaly, getLocale())))
                .setHeader(getTranslation("oversight.anomalies.column.what"))
                .setFlexGrow(3);
        grid.addColumn(Anomaly::account)
                .setHeader(getTranslation("oversight.trail.column.account"))
                .setFlexGrow(1);
        grid.addColumn(Anomaly::member)
                .setHeader(getTranslation("oversight.questions.column.member"))
                .setFlexGrow(1);
        grid.addColumn(words::when)
                .setHeader(getTranslation("oversight.anomalies.column.when"))
                .setFlexGrow(2);
        grid.addComponentColumn(anomaly -> words.badge(anomaly.state(), getLocale()))
                .setHeader(getTranslation("oversight.questions.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setEmptyStateText(getTranslation("oversight.anomalies.empty"));
        add(
                new PageHeader(getPageTitle(), getTranslation("oversight.anomalies.subtitle")).withActions(state),
                new TrailPlaces("staff/trail/anomalies", actor),
                new Panel(grid, cut));
        state.setValue(AnomalyState.OPEN);
    }

    private void show(AnomalyState state) {
        List<Anomaly> found = desk.list(state);
        grid.setAllRowsVisible(found.size() <= SHORT_LIST);
        grid.setItems(found);
        cut.setVisible(found.size() >= AnomalyDesk.MOST);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.anomalies.title");
    }
}
