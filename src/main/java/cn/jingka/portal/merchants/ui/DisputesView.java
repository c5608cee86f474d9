package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.Disputes;
import cn.jingka.portal.merchants.Disputes.Waiting;
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
import java.util.List;

/** Members' objections to uses: those to decide first. */
@Route("staff/disputes")
@RolesAllowed("SERVICE_DESK")
@Menu(title = "merchants.disputes.menu", order = 64, icon = "vaadin:scale")
class DisputesView extends Div implements HasDynamicTitle {

    private final transient Disputes disputes;
    private final transient RuleWords words;
    private final transient Clock clock;
    private final Div content = new Div();

    DisputesView(Disputes disputes, RuleWords words, Clock clock) {
        this.disputes = disputes;
        this.words = words;
        this.clock = clock;
        addClassName("page-parts");
        content.addClassName("page-parts");
        add(new PageHeader(getPageTitle(), getTranslation("merchants.disputes.subtitle")), content);
        list();
    }

    private void list() {
        content.removeAll();
        List<Waiting> waiting = disputes.waiting();
        if (waiting.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("merchants.disputes.empty"),
                    getTranslation("merchants.disputes.empty.text")));
        } else {
            content.add(new Panel(getTranslation("merchants.disputes.waiting", waiting.size()), rows(waiting)));
        }
        List<Waiting> decided = disputes.decided();
        if (!decided.isEmpty()) {
            content.add(new Panel(getTranslation("merchants.disputes.decided"), rows(decided)));
        }
    }

    private UnorderedList rows(List<Waiting> cases) {
        UnorderedList list = new UnorderedList();
        list.addClassName("use-list");
        cases.forEach(one -> list.add(row(one)));
        return list;
    }

    private ListItem row(Waiting one) {
        Span what = new Span(getTranslation(
                "merchants.disputes.line",
                getTranslation(one.reason().key()),
                words.used(one.use(), getLocale()),
                one.use().place().in(getLocale())));
        what.addClassName("use-what");
        Span facts = new Span(String.join(
                " · ",
                Formats.minute(one.openedAt(), clock.getZone()),
                one.use().maskedName(),
                one.use().reference()));
        facts.addClassName("soft");
        Button open =
                new Button(getTranslation("merchants.disputes.open", one.use().reference()), event -> open(one));
        open.addThemeVariants(ButtonVariant.SMALL);
        return new ListItem(what, facts, badge(one), open);
    }

    private StateBadge badge(Waiting one) {
        if (one.state() == DisputeState.OPEN) {
            return one.decidable()
                    ? new StateBadge(Tone.BAD, getTranslation("merchants.disputes.noAnswer"))
                    : new StateBadge(
                            Tone.WAITING,
                            getTranslation(
                                    "merchants.disputes.answerBy",
                                    one.answerDue().toString()));
        }
        return new StateBadge(
                one.state() == DisputeState.ANSWERED ? Tone.WAITING : Tone.NEUTRAL,
                getTranslation(one.state().key()));
    }

    private void open(Waiting one) {
        content.removeAll();
        content.add(new DisputePanel(disputes, disputes.open(one.use().reference()), words, clock, this::list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merchants.disputes.title");
    }
}
