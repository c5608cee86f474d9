package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.identity.OwnPassword;
import cn.jingka.portal.identity.SessionEnds;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** At every page: a password made by the portal is replaced first. At the sign-in pages: why the last session ended. */
@Component
class SignInGuards implements VaadinServiceInitListener {

    private final OwnPassword password;
    private final SessionEnds ends;
    private final CurrentActor actor;

    SignInGuards(OwnPassword password, SessionEnds ends, CurrentActor actor) {
        this.password = password;
        this.ends = ends;
        this.actor = actor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.addBeforeEnterListener(this::passwordFirst);
            ui.addAfterNavigationListener(this::sayWhy);
        });
    }

    private void passwordFirst(BeforeEnterEvent event) {
        boolean hasPassword = Workplaces.of(actor).isPresent() && !actor.has(Role.MEMBER);
        if (hasPassword && event.getNavigationTarget() != NewPasswordView.class && password.due()) {
            event.forwardTo(NewPasswordView.class);
        }
    }

    private void sayWhy(AfterNavigationEvent event) {
        var view = event.getActiveChain().getFirst();
        boolean signIn = view instanceof SignInView || view instanceof PasswordSignInView;
        if (signIn && view instanceof HasComponents page) {
            page.addComponentAsFirst(new EndedNote(ends));
        }
    }
}
