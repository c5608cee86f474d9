package cn.jingka.portal.notifications.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.notifications.Inbox.Message;
import cn.jingka.portal.notifications.Inbox.SmsOutcome;
import cn.jingka.portal.notifications.NewsChannel;
import cn.jingka.portal.notifications.NewsPreference;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.List;

/**
 * What the portal told the caller lately and whether the SMS arrived, and how they want to hear of news. A look by an agent
 * leaves a message as unread as it was.
 */
@org.springframework.stereotype.Component
class CallerMessages implements CallerPanel {

    private static final int LAST = 5;

    private final Inbox inbox;
    private final NewsPreference preference;
    private final Clock clock;

    CallerMessages(Inbox inbox, NewsPreference preference, Clock clock) {
        this.inbox = inbox;
        this.preference = preference;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "messages";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component create(CallerAccess access) {
        return new Messages(access.onBehalf(NewsPreference.class, preference));
    }

    private final class Messages extends Div {

        private Messages(NewsPreference later) {
            List<Message> last = inbox.latest(getLocale(), 0, LAST);
            if (last.isEmpty()) {
                Paragraph none = new Paragraph(getTranslation("notifications.inbox.empty"));
                none.addClassName("soft");
                add(none);
            } else {
                UnorderedList list = new UnorderedList();
                list.addClassName("caller-lines");
                last.forEach(message -> list.add(line(message)));
                add(list);
            }
            add(news(later));
        }

        private ListItem line(Message message) {
            Span title = new Span(message.title());
            title.addClassName("title");
            Span when = new Span(Formats.minute(message.created(), clock.getZone()));
            when.addClassName("soft");
            Div head = new Div(title, when, new StateBadge(tone(message.sms()), delivery(message)));
            head.addClassName("caller-line");
            return new ListItem(head, new Paragraph(message.text()));
        }

        private String delivery(Message message) {
            String sms = getTranslation("notifications.sms." + message.sms());
            return message.unread() ? getTranslation("notifications.caller.unread", sms) : sms;
        }

        private Component news(NewsPreference later) {
            Select<NewsChannel> channel = new Select<>();
            channel.setLabel(getTranslation("notifications.caller.news"));
            channel.addClassName("caller-select");
            channel.setItems(NewsChannel.values());
            channel.setItemLabelGenerator(one -> getTranslation("notifications.news." + one));
            channel.setValue(preference.get());
            channel.getElement().setAttribute(KEY, "n");
            channel.addValueChangeListener(event -> {
                later.choose(event.getValue());
                Notification.show(getTranslation(
                        "notifications.caller.newsSaved", getTranslation("notifications.news." + event.getValue())));
            });
            return channel;
        }

        private static Tone tone(SmsOutcome sms) {
            return switch (sms) {
                case DELIVERED -> Tone.GOOD;
                case WAITING, ON_THE_WAY -> Tone.WAITING;
                case NOT_DELIVERED, NO_NUMBER -> Tone.BAD;
                case UNKNOWN, PORTAL_ONLY, NOT_WANTED -> Tone.NEUTRAL;
            };
        }
    }
}
