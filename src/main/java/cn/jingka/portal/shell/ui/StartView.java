package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The door for everyone: what the card gives, what one would get, and the way in. Who is signed in goes straight to their place. */
@Route("")
@AnonymousAllowed
class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor actor;

    StartView(CurrentActor actor) {
        this.actor = actor;
        addClassName("start");
        Anchor signIn = new Anchor("sign-in", getTranslation("shell.start.signIn"));
        signIn.addClassName("primary-link");
        Div hero = new Div(
                new H1(getTranslation("shell.start.title")),
                new Paragraph(getTranslation("shell.start.subtitle")),
                signIn);
        hero.addClassName("hero");
        Div doors = new Div(
                door("estimate", "shell.start.estimate"),
                door("benefits", "shell.start.benefits"),
                door("verify", "shell.start.verify"),
                new Panel(
                        getTranslation("shell.start.hotline.title"),
                        new Paragraph(getTranslation("shell.start.hotline.text"))));
        doors.addClassName("doors");
        Anchor staff = new Anchor("staff-sign-in", getTranslation("shell.start.staff"));
        staff.addClassName("quiet-link");
        Anchor privacy = new Anchor("privacy", getTranslation("privacy.page.title"));
        privacy.addClassName("quiet-link");
        add(hero, doors, staff, privacy);
    }

    private Component door(String route, String key) {
        Anchor link = new Anchor(route, getTranslation(key + ".action"));
        return new Panel(getTranslation(key + ".title"), new Paragraph(getTranslation(key + ".text")), link);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Workplaces.of(actor).ifPresent(event::forwardTo);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.start.pageTitle");
    }
}
