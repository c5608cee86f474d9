package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.support.SharedViews;
import cn.jingka.portal.support.SharedViews.Shown;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;

/**
 * The page that the caller shows to the agent, live and dead: a window of its own without the portal's frame, as wide as the
 * caller's screen, so that the page looks as it looks there.
 */
@Route(value = "staff/call/screen", autoLayout = false)
@RolesAllowed("AGENT")
class SharedScreenView extends Div implements HasDynamicTitle {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient SharedViews shares;
    private final transient Ticker ticker;
    private final Span state = new Span();
    private final Div content = new Div();
    private final ScreenMirror mirror = new ScreenMirror();
    private final Div bare = new Div();
    private int version = -1;
    private boolean live;
    private transient Registration ticks;

    SharedScreenView(SharedViews shares, Ticker ticker) {
        this.shares = shares;
        this.ticker = ticker;
        addClassName("shared-screen");
        state.getElement().setAttribute("role", "status");
        Header strip = new Header(new H1(getPageTitle()), state);
        strip.addClassName("strip");
        add(strip, content);
        content.add(codeForm());
        look();
    }

    private Div codeForm() {
        TextField code = new TextField(getTranslation("support.share.code"));
        code.setAllowedCharPattern("[0-9]");
        code.setMaxLength(6);
        code.setAutofocus(true);
        RefusalLine refusal = new RefusalLine();
        Button join = new Button(getTranslation("support.share.join"), event -> join(code.getValue(), refusal));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickShortcut(Key.ENTER);
        Div form = new Div(new Paragraph(getTranslation("support.share.askFor")), code, join, refusal);
        form.addClassName("code-form");
        return form;
    }

    private void join(String code, RefusalLine refusal) {
        try {
            shares.join(code);
            look();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private void look() {
        Optional<Shown> shown = shares.shown();
        if (shown.isPresent()) {
            show(shown.get());
        } else if (live) {
            live = false;
            version = -1;
            state.setText("");
            content.removeAll();
            content.add(new Paragraph(getTranslation("support.share.over")), codeForm());
        }
    }

    private void show(Shown shown) {
        if (!live) {
            live = true;
            Button leave = new Button(getTranslation("support.share.leave"), event -> {
                shares.leave();
                look();
            });
            leave.addThemeVariants(ButtonVariant.SMALL);
            content.removeAll();
            content.add(leave, bare, mirror);
        }
        SharedScreen screen = shown.screen();
        state.setText(getTranslation("support.share.live", shown.caller()));
        if (screen == null || screen.version() == version) {
            return;
        }
        if (version < 0) {
            fit(screen.width());
        }
        version = screen.version();
        bare.setText(screen.body() == null ? getTranslation("support.share.private") : "");
        mirror.show(screen);
    }

    /** As wide as the caller's screen; only a window that the desk opened can be made so. */
    private void fit(int width) {
        getElement()
                .executeJs("window.resizeTo($0 + window.outerWidth - window.innerWidth, window.outerHeight)", width);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ticks = ticker.every(PAUSE, event.getUI(), this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ticks.remove();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.share.screen");
    }
}
