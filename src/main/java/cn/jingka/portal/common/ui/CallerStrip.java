package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.CallerSignals;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.ThisCaller;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Component;

/**
 * Stands above a page on which an agent does something for the caller: for whom, and the way back to the call. Once the call ends,
 * anywhere, the page is left at once.
 */
public class CallerStrip extends Div {

    private static final String DESK = "staff/call";

    private final transient CallerAccess caller;
    private final transient CallerSignals signals;
    private final String agent;
    private transient Runnable endListening;

    private CallerStrip(String name, CallerAccess caller, CallerSignals signals, String agent) {
        this.caller = caller;
        this.signals = signals;
        this.agent = agent;
        addClassNames("caller-strip", "row", "apart");
        Anchor back = new Anchor(DESK, getTranslation("common.caller.back"));
        back.getElement().setAttribute(CallerPanel.KEY, "q");
        add(new Span(getTranslation("common.caller.for", name)), back);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.getPage().addJsModule("context://support/desk-keys.js");
        endListening = signals.listen(agent, () -> ui.access(() -> leaveWhenOver(ui)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        endListening.run();
    }

    private void leaveWhenOver(UI ui) {
        try {
            caller.caller();
        } catch (DomainException over) {
            ui.navigate(DESK);
        }
    }

    /** Makes the strips of views. */
    @Component
    public static class Strips {

        private final CallerAccess access;
        private final CallerSignals signals;
        private final CurrentActor actor;

        Strips(CallerAccess access, CallerSignals signals, CurrentActor actor) {
            this.access = access;
            this.signals = signals;
            this.actor = actor;
        }

        /** @param name of the caller who is on the phone now */
        public CallerStrip of(String name) {
            return new CallerStrip(
                    name, new ThisCaller(access), signals, actor.get().account());
        }
    }
}
