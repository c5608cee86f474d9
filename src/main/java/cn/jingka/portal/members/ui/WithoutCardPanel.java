package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Set;

/** Members on file without a card, for whom the unit applies together (CARD-2). */
class WithoutCardPanel extends Panel {

    WithoutCardPanel(CardApplications applications, Unit unit, Runnable readAnew) {
        List<MemberRow> waiting = applications.withoutCard(unit.code());
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("members.cards.allHave"),
                    getTranslation("members.cards.allHave.text")));
            return;
        }
        Grid<MemberRow> grid = new Grid<>();
        grid.setSelectionMode(SelectionMode.MULTI);
        grid.addColumn(MemberRow::name).setHeader(getTranslation("members.field.name"));
        grid.addColumn(MemberRow::document).setHeader(getTranslation("members.field.document"));
        grid.addColumn(row -> getTranslation("members.filing.ON_FILE") + " " + row.filedOn())
                .setHeader(getTranslation("members.field.filing"));
        grid.setItems(waiting);
        Button all = new Button(
                getTranslation("members.cards.applyAll", waiting.size()),
                event -> sent(applications.applyForAll(unit.code()), readAnew));
        all.addThemeVariants(ButtonVariant.PRIMARY);
        Button picked = new Button(getTranslation("members.cards.applyPicked", 0));
        picked.setEnabled(false);
        picked.addClickListener(event -> {
            Set<MemberRow> rows = grid.getSelectedItems();
            sent(
                    applications.applyFor(
                            unit.code(), rows.stream().map(MemberRow::person).toList()),
                    readAnew);
        });
        grid.addSelectionListener(event -> {
            int count = event.getAllSelectedItems().size();
            picked.setText(getTranslation("members.cards.applyPicked", count));
            picked.setEnabled(count > 0);
        });
        Div actions = new Div(all, picked);
        actions.addClassName("row");
        add(new H2(getTranslation("members.cards.without", waiting.size())), grid, actions);
    }

    private void sent(CardApplication application, Runnable readAnew) {
        Notification.show(getTranslation("members.cards.sent", application.members()));
        readAnew.run();
    }
}
