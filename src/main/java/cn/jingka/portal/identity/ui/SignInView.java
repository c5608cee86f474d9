package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.identity.Landing;
import cn.jingka.portal.identity.PasskeySignIn;
import cn.jingka.portal.identity.PendingSignIn;
import cn.jingka.portal.identity.PhoneSignIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A member's sign-in, one question a page: number, code, and where needed card and document. What has been passed stands in
 * the server's session, so a phone that reloads the page on the way back from its messages goes on where it was.
 */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PhoneSignIn signIn;
    private final transient Landing landing;
    private final transient PasskeySignIn passkeys;
    private final transient CurrentActor actor;
    private final transient Clock clock;

    private SignInStep step;

    SignInView(PhoneSignIn signIn, Landing landing, PasskeySignIn passkeys, CurrentActor actor, Clock clock) {
        this.signIn = signIn;
        this.landing = landing;
        this.passkeys = passkeys;
        this.actor = actor;
        this.clock = clock;
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (actor.has(Role.MEMBER)) {
            Workplaces.of(actor).ifPresent(event::forwardTo);
            return;
        }
        PendingSignIn pending = VaadinSession.getCurrent().getAttribute(PendingSignIn.class);
        if (pending == null) {
            askNumber();
        } else if (pending.proven()) {
            askCard(pending);
        } else {
            askCode(pending);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.signIn.pageTitle");
    }

    private void askNumber() {
        remember(null);
        show(new PhoneStep(
                this::sendCode,
                Optional.of(passkeys).filter(PasskeySignIn::possible).map(this::passkeyButton)));
    }

    private PasskeyButton passkeyButton(PasskeySignIn byPasskey) {
        return new PasskeyButton(
                getTranslation("identity.passkey.signIn"),
                PasskeyButton.Wish.SHOW,
                byPasskey::ask,
                (challenge, answer) -> {
                    byPasskey.signIn(
                            challenge, answer, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
                    enter();
                },
                refusal -> step.refuse(refusal));
    }

    private void sendCode(String number) {
        PendingSignIn pending = signIn.askCode(number, VaadinServletRequest.getCurrent(), getLocale());
        remember(pending);
        askCode(pending);
    }

    private void askCode(PendingSignIn pending) {
        show(new CodeStep(
                new MobileNumber(pending.number()),
                Duration.between(clock.instant(), pending.resendAt()),
                code -> check(pending, code),
                () -> sendCode(pending.number()),
                this::askNumber));
    }

    private void check(PendingSignIn pending, String code) {
        PendingSignIn proven = signIn.prove(pending, code);
        remember(proven);
        if (signIn.recognise(proven, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent())) {
            enter();
        } else {
            askCard(proven);
        }
    }

    private void askCard(PendingSignIn proven) {
        show(new CardStep((card, documentTail) -> identify(proven, card, documentTail)));
    }

    private void identify(PendingSignIn proven, String card, String documentTail) {
        try {
            signIn.identify(
                    proven, card, documentTail, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
        } catch (DomainException refusal) {
            if (refusal.key().equals("identity.code.over")) {
                remember(null);
            }
            throw refusal;
        }
        enter();
    }

    /** The page is loaded anew: nothing of the session before signing in lives on in it. */
    private void enter() {
        remember(null);
        getUI().orElseThrow()
                .getPage()
                .setLocation(landing.after(VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent()));
    }

    private void show(SignInStep next) {
        step = next;
        removeAll();
        add(next);
    }

    private static void remember(PendingSignIn pending) {
        VaadinSession.getCurrent().setAttribute(PendingSignIn.class, pending);
    }
}
