package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.oversight.LookWords;
import cn.jingka.portal.oversight.QuestionDesk;
import cn.jingka.portal.oversight.QuestionDesk.Listed;
import cn.jingka.portal.oversight.QuestionState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What members ask about looks at their data: the open questions, the oldest first. */
@Route("staff/trail/questions")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class QuestionsView extends Div implements HasDynamicTitle {

    private static final int SHORT_LIST = 15;

    private final transient QuestionDesk desk;
    private final Grid<Listed> grid = new Grid<>();
    private final Paragraph cut =
            new Paragraph(getTranslation("oversight.questions.cut", Integer.toString(QuestionDesk.MOST)));

    QuestionsView(QuestionDesk desk, LookWords words, CurrentActor actor, Clock clock) {
        this.desk = desk;
        addClassNames("trail", "page-parts");
        Select<QuestionState> state = new Select<>();
        state.setAriaLabel(getTranslation("oversight.questions.state"));
        state.setItems(QuestionState.values());
        state.setItemLabelGenerator(one -> getTranslation("oversight.question.state." + one));
        state.addValueChangeListener(event -> show(event.getValue()));
        grid.addComponentColumn(listed -> new Anchor(
                        "staff/trail/questions/" + listed.question(),
                        Formats.minute(listed.askedAt(), clock.getZone())))
                .setHeader(getTranslation("oversight.questions.column.asked"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Listed::member)
                .setHeader(getTranslation("oversight.questions.column.member"))
                .setFlexGrow(1);
        grid.addColumn(listed -> words.action(listed.action(), getLocale()))
                .setHeader(getTranslation("oversight.questions.column.look"))
                .setFlexGrow(2);
        grid.addColumn(listed -> listed.account() + " · " + listed.actorName())
                .setHeader(getTranslation("oversight.trail.column.who"))
                .setFlexGrow(1);
        grid.addComponentColumn(listed -> LookLine.badge(listed.state(), this::getTranslation))
                .setHeader(getTranslation("oversight.questions.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setEmptyStateText(getTranslation("oversight.questions.empty"));
        add(
                new PageHeader(getPageTitle(), getTranslation("oversight.questions.subtitle")).withActions(state),
                new TrailPlaces("staff/trail/questions", actor),
                new Panel(grid, cut));
        state.setValue(QuestionState.OPEN);
    }

    private void show(QuestionState state) {
        List<Listed> found = desk.list(state);
        grid.setAllRowsVisible(found.size() <= SHORT_LIST);
        grid.setItems(found);
        cut.setVisible(found.size() >= QuestionDesk.MOST);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.questions.title");
    }
}
