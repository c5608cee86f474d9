package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.identity.OwnSessions;
import cn.jingka.portal.identity.OwnSessions.SignedIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The devices on which one is signed in, each with a button that ends it there. */
class DevicesPanel extends Panel {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient OwnSessions sessions;
    private final ZoneId zone;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button();
    private final Paragraph message = new Paragraph();

    DevicesPanel(OwnSessions sessions, ZoneId zone) {
        this.sessions = sessions;
        this.zone = zone;
        add(new H2(getTranslation("identity.sessions.title")));
        addClassName("devices");
        list.addClassName("device-list");
        message.addClassName("account-message");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);
        others.setText(getTranslation("identity.sessions.endOthers"));
        others.addClickListener(click -> endOthers());
        add(new Paragraph(getTranslation("identity.sessions.introduction")), message, list, others);
        show();
    }

    private void show() {
        List<SignedIn> open = sessions.open(VaadinServletRequest.getCurrent());
        list.removeAll();
        open.forEach(session -> list.add(item(session)));
        others.setVisible(open.stream().anyMatch(session -> !session.here()));
    }

    private ListItem item(SignedIn session) {
        String name = getTranslation(
                "identity.sessions.name",
                getTranslation("identity.device." + session.device()),
                getTranslation("identity.browser." + session.browser()));
        Span device = new Span(name);
        device.addClassName("device-name");
        Span facts = new Span(getTranslation(
                "identity.sessions.facts", moment(session.since()), moment(session.lastUsed()), session.address()));
        facts.addClassName("device-facts");
        Div words = new Div(device, facts);
        words.addClassName("device-words");
        ListItem item = new ListItem(words);
        if (session.here()) {
            item.add(new StateBadge(Tone.GOOD, getTranslation("identity.sessions.here")));
        } else {
            Button end = new Button(getTranslation("identity.sessions.end"), click -> end(session));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            end.setAriaLabel(getTranslation("identity.sessions.endOf", name));
            item.add(end);
        }
        return item;
    }

    private void end(SignedIn session) {
        try {
            sessions.end(session.id());
            say("identity.sessions.ended");
        } catch (DomainException refusal) {
            say(refusal.key(), refusal.arguments().toArray());
        }
        show();
    }

    private void endOthers() {
        say("identity.sessions.othersEnded", sessions.endOthers(VaadinServletRequest.getCurrent()));
        show();
    }

    private void say(String key, Object... arguments) {
        message.setText(getTranslation(key, arguments));
        message.setVisible(true);
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }
}
