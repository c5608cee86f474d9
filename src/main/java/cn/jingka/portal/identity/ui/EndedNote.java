package cn.jingka.portal.identity.ui;

import cn.jingka.portal.identity.SessionEnds;
import cn.jingka.portal.identity.SessionEnds.Ended;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Duration;

/** At the sign-in page: why the session before ended, if it ended by itself or by others. */
class EndedNote extends Paragraph {

    EndedNote(SessionEnds ends) {
        addClassName("sign-in-ended");
        getElement().setAttribute("role", "status");
        setVisible(false);
        ends.lately(VaadinServletRequest.getCurrent()).ifPresent(this::tell);
    }

    private void tell(Ended ended) {
        setText(getTranslation("identity.ended." + ended.why(), inWords(ended.limit())));
        setVisible(true);
    }

    private String inWords(Duration limit) {
        return limit.toMinutes() % 60 == 0
                ? getTranslation("identity.ended.hours", limit.toHours())
                : getTranslation("identity.ended.minutes", limit.toMinutes());
    }
}
