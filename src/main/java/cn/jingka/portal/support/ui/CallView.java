package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.security.CallerSignals;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.support.CallerSearch;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Verification;
import cn.jingka.portal.support.ui.CallStage.Step;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The agent's call from its ringing to what is written down about it. Which parts are there follows from the call as it stands in the
 * database; a change in another tab, or by the telephone system, changes this page at once. Its parts are found by Spring, so the
 * components that stand in them or open from them are named here for the page's part of the front-end bundle.
 */
@Route("staff/call")
@RolesAllowed("AGENT")
@Uses(ConfirmDialog.class)
@Uses(Details.class)
@Uses(Notification.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Menu(title = "support.call.menu", order = 10, icon = "vaadin:phone")
class CallView extends Div implements HasDynamicTitle {

    private final transient Calls calls;
    private final transient CallerSearch search;
    private final transient Verification verification;
    private final transient CallerSignals signals;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final transient ObjectProvider<DeskPanel> desk;
    private final transient ObjectProvider<GeneralPanel> general;
    private final transient ObjectProvider<WrapUpSlot> wrapUp;
    private final Div head = new Div();
    private final Div own = new Div();
    private final Div writing = new Div();
    private final Map<String, Component> unwritten = new HashMap<>();
    private final Div open = new Div();
    private CallStage shown;
    private transient Runnable endListening;

    CallView(
            Calls calls,
            CallerSearch search,
            Verification verification,
            CallerSignals signals,
            CurrentActor actor,
            Clock clock,
            ObjectProvider<DeskPanel> desk,
            ObjectProvider<GeneralPanel> general,
            ObjectProvider<WrapUpSlot> wrapUp) {
        this.calls = calls;
        this.search = search;
        this.verification = verification;
        this.signals = signals;
        this.actor = actor;
        this.clock = clock;
        this.desk = desk;
        this.general = general;
        this.wrapUp = wrapUp;
        addClassNames("page-parts", "call");
        own.addClassName("page-parts");
        open.addClassName("page-parts");
        writing.addClassName("page-parts");
        add(head, own, writing, open);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        endListening = signals.listen(actor.get().account(), () -> ui.access(this::lookAgain));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        endListening.run();
    }

    /** Told from elsewhere: who has just signed out has no call to look at. */
    private void lookAgain() {
        if (actor.has(Role.AGENT)) {
            look();
        }
    }

    /** Reads the call anew; what is shown already and still holds stays as it is, with what was typed into it. */
    private void look() {
        CallStage now = CallStage.of(calls.open(), clock.instant());
        if (now.equals(shown)) {
            return;
        }
        CallStage before = shown;
        shown = now;
        head.removeAll();
        head.add(new CallHead(now, calls, clock, this::look));
        own.removeAll();
        switch (now.step()) {
            case IDLE -> own.add(new StartPanel(calls, this::look));
            case RINGING -> {}
            case SEARCHING -> own.add(new SearchPanel(search, calls, now.call().orElseThrow(), this::look));
            case VERIFYING ->
                own.add(new VerifyPanel(verification, search, calls, now.call().orElseThrow(), clock, this::look));
            case VERIFIED ->
                desk.orderedStream().forEach(part -> own.add(part.of(now.call().orElseThrow())));
        }
        wrapUp.ifAvailable(this::showUnwritten);
        writing.setVisible(now.step() == Step.IDLE || now.step() == Step.RINGING);
        if (!sameCall(before, now)) {
            showGeneral(now);
        }
    }

    /** What was begun to be written stays, out of sight while the next call lasts: the telephone waits for nobody's notes. */
    private void showUnwritten(WrapUpSlot slot) {
        List<Call> ended = calls.toWrapUp();
        Set<String> numbers = ended.stream().map(Call::number).collect(Collectors.toSet());
        unwritten.entrySet().removeIf(entry -> {
            boolean written = !numbers.contains(entry.getKey());
            if (written) {
                writing.remove(entry.getValue());
            }
            return written;
        });
        ended.forEach(call -> unwritten.computeIfAbsent(call.number(), number -> {
            Component part = slot.of(call, () -> showUnwritten(slot));
            writing.add(part);
            return part;
        }));
    }

    private void showGeneral(CallStage now) {
        open.removeAll();
        now.call()
                .filter(call -> !call.ringing())
                .ifPresent(call -> general.orderedStream().forEach(part -> open.add(part.of(call))));
    }

    private static boolean sameCall(CallStage before, CallStage now) {
        return before != null && answered(before).equals(answered(now));
    }

    private static String answered(CallStage stage) {
        return stage.call().filter(call -> !call.ringing()).map(Call::number).orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.call.title");
    }
}
