package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.oversight.LookWords;
import cn.jingka.portal.oversight.QuestionDesk;
import cn.jingka.portal.oversight.QuestionDesk.Listed;
import cn.jingka.portal.oversight.QuestionDesk.Whole;
import cn.jingka.portal.oversight.QuestionState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** One member's question: what it is about, what else the account did with this member's data, and the answer. */
@Route("staff/trail/questions/:question([1-9][0-9]{0,17})")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class QuestionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient QuestionDesk desk;
    private final transient LookWords words;
    private final transient Clock clock;

    QuestionView(QuestionDesk desk, LookWords words, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        addClassNames("trail", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Long.parseLong(event.getRouteParameters().get("question").orElseThrow()));
    }

    private void show(long id) {
        Whole question = desk.get(id);
        Listed listed = question.listed();
        removeAll();
        Paragraph said = new Paragraph(question.words());
        said.addClassName("words");
        LookGrid around = new LookGrid(words, clock.getZone());
        around.setEmptyStateText(getTranslation("oversight.question.stripped"));
        around.show(question.around());
        add(
                new Anchor("staff/trail/questions", getTranslation("oversight.question.back")),
                new PageHeader(getPageTitle()).withActions(LookLine.badge(listed.state(), this::getTranslation)),
                new Panel(
                                getTranslation("oversight.question.asked"),
                                said,
                                new KeyValues()
                                        .with(
                                                getTranslation("oversight.questions.column.asked"),
                                                Formats.minute(listed.askedAt(), clock.getZone()))
                                        .with(getTranslation("oversight.questions.column.member"), listed.member())
                                        .with(
                                                getTranslation("oversight.questions.column.look"),
                                                words.action(listed.action(), getLocale()))
                                        .with(
                                                getTranslation("oversight.trail.column.who"),
                                                listed.account() + " · " + listed.actorName()))
                        .leading(),
                new Panel(getTranslation("oversight.question.around"), around),
                question.answer().isPresent() ? answered(question) : answer(question));
    }

    private Panel answered(Whole question) {
        Paragraph answer = new Paragraph(question.answer().orElseThrow());
        answer.addClassName("words");
        Paragraph by = new Paragraph(getTranslation(
                "oversight.question.by",
                question.answeredBy().orElseThrow(),
                Formats.minute(question.answeredAt().orElseThrow(), clock.getZone())));
        by.addClassName("soft");
        return new Panel(getTranslation("oversight.question.answer"), answer, by);
    }

    private Panel answer(Whole question) {
        if (question.concerned()) {
            return new Panel(
                    getTranslation("oversight.question.answer"),
                    new Paragraph(getTranslation("oversight.question.concerned")));
        }
        long id = question.listed().question();
        return new Panel(
                getTranslation("oversight.question.answer"),
                new VerdictForm<>(
                        "oversight.question.answering",
                        List.of(QuestionState.IN_ORDER, QuestionState.IMPROPER),
                        QuestionDesk.LONGEST,
                        (verdict, answer) -> {
                            desk.answer(id, verdict, answer);
                            show(id);
                        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.question.page");
    }
}
