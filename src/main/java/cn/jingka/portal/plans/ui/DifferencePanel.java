package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.plans.EnrolmentDifference;
import cn.jingka.portal.plans.EnrolmentDifference.Line;
import cn.jingka.portal.plans.EnrolmentDifference.Rejected;
import cn.jingka.portal.plans.Enrolments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What a list would change: to enrol, enrolled already, rejected with row and reason. Nothing is stored before it is confirmed. */
class DifferencePanel extends Panel {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHORT_LIST = 10;

    private final transient Enrolments enrolments;
    private final transient EnrolmentDifference difference;
    private final transient Consumer<Optional<Integer>> finished;
    private final RefusalLine refusal = new RefusalLine();

    /** @param finished gets how many were enrolled, or nothing when the list was dropped */
    DifferencePanel(Enrolments enrolments, EnrolmentDifference difference, Consumer<Optional<Integer>> finished) {
        this.enrolments = enrolments;
        this.difference = difference;
        this.finished = finished;
        add(
                new H2(getTranslation("plans.difference.title")),
                new Paragraph(getTranslation(
                        "plans.difference.text",
                        difference.toEnrol().size(),
                        difference.already().size(),
                        difference.rejected().size(),
                        Formats.prose(difference.coveredFrom(), getLocale()))),
                actions(),
                refusal);
        if (!difference.rejected().isEmpty()) {
            add(
                    new H3(getTranslation(
                            "plans.difference.rejected", difference.rejected().size())),
                    download(),
                    rejected());
        }
        lines("plans.difference.toEnrol", difference.toEnrol());
        lines("plans.difference.already", difference.already());
    }

    private Component actions() {
        Button confirm = new Button(
                getTranslation("plans.difference.confirm", difference.toEnrol().size()), event -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setEnabled(!difference.toEnrol().isEmpty());
        Button drop = new Button(getTranslation("plans.difference.drop"), event -> finished.accept(Optional.empty()));
        Div actions = new Div(confirm, drop);
        actions.addClassName("row");
        return actions;
    }

    private void confirm() {
        try {
            finished.accept(Optional.of(enrolments.enrol(
                    difference.scope(),
                    difference.toEnrol().stream().map(Line::person).toList())));
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private void lines(String titleKey, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Grid<Line> grid = new Grid<>();
        grid.addColumn(Line::row).setHeader(getTranslation("plans.column.row")).setFlexGrow(0);
        grid.addColumn(Line::name).setHeader(getTranslation("plans.column.name"));
        grid.addColumn(Line::document)
                .setHeader(getTranslation("plans.column.document"))
                .setAutoWidth(true);
        grid.setAllRowsVisible(lines.size() <= SHORT_LIST);
        grid.setItems(lines);
        add(new H3(getTranslation(titleKey, lines.size())), grid);
    }

    private Grid<Rejected> rejected() {
        Grid<Rejected> grid = new Grid<>();
        grid.addColumn(Rejected::row)
                .setHeader(getTranslation("plans.column.row"))
                .setFlexGrow(0);
        grid.addColumn(Rejected::name).setHeader(getTranslation("plans.column.name"));
        grid.addColumn(Rejected::document)
                .setHeader(getTranslation("plans.column.document"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation(row.reasonKey(), row.arguments().toArray()))
                .setHeader(getTranslation("plans.column.reason"))
                .setFlexGrow(2);
        grid.setAllRowsVisible(difference.rejected().size() <= SHORT_LIST);
        grid.setItems(difference.rejected());
        return grid;
    }

    private Anchor download() {
        Locale language = getLocale();
        Anchor link = new DownloadLink(getTranslation("plans.difference.download"), "rejected.xlsx", XLSX, () -> {
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            enrolments.writeRejected(difference, language, workbook);
            return workbook.toByteArray();
        });
        link.addClassName("quiet-link");
        return link;
    }
}
