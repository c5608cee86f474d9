package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.QualityChecks;
import cn.jingka.portal.support.QualityChecks.Sample;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** The quality check: the supervisor draws and judges, the agent reads the own results. */
@Route(QualityView.ROUTE)
@RolesAllowed({"SUPERVISOR", "AGENT"})
@Menu(title = "support.quality.menu", order = 16, icon = "vaadin:check-square-o")
class QualityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "staff/quality";

    private final transient QualityChecks checks;
    private final transient CurrentActor actor;
    private final transient FollowUpWords words;

    QualityView(QualityChecks checks, CurrentActor actor, FollowUpWords words) {
        this.checks = checks;
        this.actor = actor;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        boolean supervisor = actor.has(Role.SUPERVISOR);
        add(new PageHeader(
                getPageTitle(), words.say(supervisor ? "support.quality.subtitle" : "support.quality.subtitle.agent")));
        if (supervisor) {
            add(draws());
            list("support.quality.toJudge", checks.toJudge());
            list("support.quality.judged", checks.judged());
        } else {
            List<Sample> own = checks.own();
            list("support.quality.own", own);
            if (own.isEmpty()) {
                add(new EmptyState(
                        VaadinIcon.CHECK_SQUARE_O,
                        words.say("support.quality.own.empty"),
                        words.say("support.quality.own.empty.text")));
            }
        }
    }

    private void list(String titleKey, List<Sample> samples) {
        if (!samples.isEmpty()) {
            add(new Panel(words.say(titleKey, Integer.toString(samples.size())), new SampleGrid(samples, words)));
        }
    }

    private Panel draws() {
        Panel panel = new Panel(words.say("support.quality.draw.title"));
        List<LocalDate> weeks = checks.undrawn();
        panel.add(
                new Paragraph(words.say(weeks.isEmpty() ? "support.quality.draw.done" : "support.quality.draw.text")));
        RefusalLine refusal = new RefusalLine();
        Div buttons = new Div();
        buttons.addClassName("row");
        weeks.forEach(week -> buttons.add(new Button(words.say("support.quality.draw", week.toString()), event -> {
            try {
                checks.draw(week);
                show();
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        })));
        panel.add(buttons, refusal);
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.quality.page");
    }
}
