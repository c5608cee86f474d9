package cn.jingka.portal.notifications.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.notifications.Inbox.Message;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The member's inbox. What is shown counts as read from then on; the marks stand until the page is opened again. */
@Route("messages")
@RolesAllowed("MEMBER")
class MessagesView extends Div implements HasDynamicTitle {

    private static final int PAGE = 20;

    private final transient Inbox inbox;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("notifications.inbox.more"), event -> showMore());
    private int shown;

    MessagesView(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
        addClassName("messages");
        add(new PageHeader(getPageTitle()), list, more);
        showMore();
        if (shown == 0) {
            replace(
                    list,
                    new EmptyState(
                            VaadinIcon.ENVELOPE_O,
                            getTranslation("notifications.inbox.empty"),
                            getTranslation("notifications.inbox.empty.text")));
        }
    }

    private void showMore() {
        List<Message> next = inbox.latest(getLocale(), shown, PAGE + 1);
        List<Message> page = next.subList(0, Math.min(PAGE, next.size()));
        page.forEach(message -> list.add(new ListItem(card(message))));
        shown += page.size();
        more.setVisible(next.size() > PAGE);
        inbox.markRead(page.stream().filter(Message::unread).map(Message::id).toList());
    }

    private Component card(Message message) {
        Div heading = new Div(new H2(message.title()));
        heading.addClassNames("row", "apart");
        if (message.unread()) {
            heading.add(new StateBadge(Tone.NEUTRAL, getTranslation("notifications.inbox.new")));
        }
        String day = Formats.prose(message.created().atZone(clock.getZone()).toLocalDate(), getLocale());
        Paragraph footer = new Paragraph(getTranslation(
                "notifications.inbox.footer", day, getTranslation("notifications.sms." + message.sms())));
        footer.addClassName("soft");
        Panel panel = new Panel(heading, new Paragraph(message.text()));
        message.route().ifPresent(route -> panel.add(new Anchor(route, getTranslation("notifications.inbox.open"))));
        panel.add(footer);
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.inbox.title");
    }
}
