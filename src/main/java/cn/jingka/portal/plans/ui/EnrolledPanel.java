package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.Enrolments.Enrolled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Who is enrolled through the unit; until the term begins an enrolment can be taken back. */
class EnrolledPanel extends Panel {

    /** Key of the column that holds the row's action. */
    static final String ACTIONS = "actions";

    private static final int SHORT_LIST = 10;

    EnrolledPanel(Enrolments enrolments, EnrolmentScope scope, Runnable readAnew) {
        int count = enrolments.enrolledCount(scope);
        add(new H2(getTranslation("plans.enrolled.title", count)));
        if (count == 0) {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    getTranslation("plans.enrolled.none"),
                    getTranslation("plans.enrolled.none.text")));
            return;
        }
        Grid<Enrolled> grid = new Grid<>();
        grid.addColumn(Enrolled::name).setHeader(getTranslation("plans.column.name"));
        grid.addColumn(Enrolled::document)
                .setHeader(getTranslation("plans.column.document"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.coveredFrom().toString()).setHeader(getTranslation("plans.column.from"));
        if (enrolments.withdrawable(scope)) {
            grid.addComponentColumn(row -> {
                        Button button = new Button(getTranslation("plans.withdraw"), event -> {
                            enrolments.withdraw(scope, row.person());
                            readAnew.run();
                        });
                        button.addThemeVariants(ButtonVariant.SMALL);
                        return button;
                    })
                    .setKey(ACTIONS)
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.setAllRowsVisible(count <= SHORT_LIST);
        grid.setItems(
                query -> enrolments.enrolled(scope, query.getOffset(), query.getLimit()).stream(),
                query -> enrolments.enrolledCount(scope));
        add(grid);
    }
}
