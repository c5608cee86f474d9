package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.privacy.Correction;
import cn.jingka.portal.privacy.CorrectionDesk;
import cn.jingka.portal.privacy.CorrectionDesk.Line;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Corrections that members of the officer's units ask for, the oldest first. */
@Route("staff/corrections")
@RolesAllowed("UNIT_OFFICER")
@Menu(title = "privacy.corrections.menu", order = 13, icon = "vaadin:pencil")
class CorrectionsView extends Div implements HasDynamicTitle {

    private final transient CorrectionDesk desk;
    private final transient Clock clock;
    private final Div content = new Div();

    CorrectionsView(CorrectionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassName("page-parts");
        content.addClassName("page-parts");
        add(new PageHeader(getPageTitle(), getTranslation("privacy.corrections.subtitle")), content);
        show();
    }

    private void show() {
        content.removeAll();
        List<Line> open = desk.open();
        if (open.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("privacy.corrections.empty"),
                    getTranslation("privacy.corrections.empty.text")));
        }
        open.forEach(line -> content.add(toDecide(line)));
        List<Line> decided = desk.decided();
        if (!decided.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("privacy-list");
            decided.forEach(line -> list.add(decided(line)));
            content.add(new Panel(getTranslation("privacy.corrections.decided"), list));
        }
    }

    private Panel toDecide(Line line) {
        Correction asked = line.correction();
        KeyValues facts = new KeyValues()
                .with(getTranslation("privacy.corrections.member"), line.name() + " · " + line.unitCode())
                .with(
                        getTranslation("privacy.correction.item"),
                        getTranslation(asked.item().key()));
        if (!asked.present().isEmpty()) {
            facts.with(
                    getTranslation("privacy.corrections.present"),
                    CorrectionWords.value(this, asked.item(), asked.present()));
        }
        facts.with(
                        getTranslation("privacy.correction.wished"),
                        CorrectionWords.value(this, asked.item(), asked.wished()))
                .with(getTranslation("privacy.correction.words"), asked.words())
                .with(getTranslation("privacy.corrections.askedAt"), Formats.minute(asked.askedAt(), clock.getZone()))
                .with(getTranslation("privacy.corrections.due"), due(asked));
        Button accept = new Button(
                getTranslation(asked.item().applied() ? "privacy.corrections.apply" : "privacy.corrections.accept"),
                event -> new DecisionDialog(desk, line, true, this::show).open());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button refuse = new Button(
                getTranslation("privacy.corrections.refuse"),
                event -> new DecisionDialog(desk, line, false, this::show).open());
        Div actions = new Div(accept, refuse);
        actions.addClassName("row");
        return new Panel(getTranslation("privacy.corrections.request", asked.reference()), facts, actions);
    }

    private StateBadge due(Correction asked) {
        boolean late = asked.dueOn().isBefore(LocalDate.now(clock));
        return new StateBadge(
                late ? Tone.BAD : Tone.WAITING,
                getTranslation(
                        late ? "privacy.corrections.late" : "privacy.corrections.by",
                        asked.dueOn().toString()));
    }

    private ListItem decided(Line line) {
        Correction asked = line.correction();
        Span what = new Span(line.name() + " · " + getTranslation(asked.item().key()));
        what.addClassName("privacy-what");
        Span facts = new Span(getTranslation(
                "privacy.corrections.by.whom",
                line.decidedBy(),
                Formats.minute(asked.decidedAt().orElseThrow(), clock.getZone()),
                asked.reference()));
        facts.addClassName("soft");
        return new ListItem(
                what,
                new StateBadge(
                        CorrectionWords.tone(asked.state()),
                        getTranslation("privacy.correction.state." + asked.state())),
                facts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.corrections.title");
    }
}
