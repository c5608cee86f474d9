package cn.jingka.portal.notifications.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.notifications.Inbox;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says on the home page that there is something to read. */
@Component
class UnreadMessages implements HomeTasks {

    private final Inbox inbox;
    private final Texts texts;

    UnreadMessages(Inbox inbox, Texts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @Override
    public List<HomeTask> open(PersonId person, Locale language) {
        int unread = inbox.unread();
        return unread == 0
                ? List.of()
                : List.of(new HomeTask(
                        texts.getTranslation("notifications.home.unread", language, Integer.toString(unread)),
                        texts.getTranslation("notifications.home.read", language),
                        "messages"));
    }
}
