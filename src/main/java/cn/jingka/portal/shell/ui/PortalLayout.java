package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;

/**
 * The frame of every page: brand and language at the top, the places of the signed-in person at the side or, on phones,
 * below. Dialogs that ask who is there may open over any page, from beans that the front end's bundle can't trace to it.
 */
@Layout
@Uses(Dialog.class)
@Uses(TextField.class)
@AnonymousAllowed
class PortalLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Where people work: staff, and the counters of merchants. */
    private static final List<String> WORK_AREAS = List.of("/staff/", "/counter");

    /** Pages reached from the catalogue of benefits: they light up its place, so that people see where they are. */
    private static final List<String> OF_BENEFITS = List.of("books", "bulletin", "courses", "services");

    private final transient CurrentActor actor;
    private final transient AuthenticationContext authentication;
    private final Main content = new Main();
    private final Nav places = new Nav();

    PortalLayout(CurrentActor actor, AuthenticationContext authentication) {
        this.actor = actor;
        this.authentication = authentication;
        addClassName("shell");
        content.setId("content");
        add(skipLink(), header());
        if (authentication.isAuthenticated()) {
            boolean member = actor.has(Role.MEMBER);
            addClassName(member ? "for-members" : "for-staff");
            places.setAriaLabel(getTranslation("shell.nav.label"));
            places.addClassName("places");
            places.add(links(member));
            add(places);
        }
        add(content);
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Header header() {
        Span mark = new Span("京卡");
        mark.addClassName("mark");
        Anchor brand = new Anchor("", mark, new Span(getTranslation("shell.brand")));
        brand.addClassName("brand");
        Div tools = new Div(languageSwitch());
        tools.addClassName("tools");
        if (authentication.isAuthenticated()) {
            Span name = new Span(actor.get().displayName());
            name.addClassName("who");
            Button signOut = new Button(getTranslation("shell.signOut"), event -> authentication.logout());
            signOut.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            tools.add(name, signOut);
        } else {
            tools.add(new Anchor("sign-in", getTranslation("shell.signIn")));
        }
        Header header = new Header(brand, tools);
        header.addClassName("top");
        return header;
    }

    /** A plain link: the language is a cookie, so the choice is made by a request. */
    private Component languageSwitch() {
        Anchor link = new Anchor("#", getTranslation("shell.language.other"));
        link.addClassName("language");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("lang", getTranslation("shell.language.otherTag"));
        link.getElement().executeJs("""
                        this.addEventListener('click', event => {
                            event.preventDefault();
                            document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';
                            location.reload();
                        })""", Languages.COOKIE, getTranslation("shell.language.otherTag"));
        return link;
    }

    private UnorderedList links(boolean member) {
        UnorderedList list = new UnorderedList();
        List<MenuEntry> entries = entries(member);
        entries.forEach(entry -> list.add(new ListItem(link(entry, entries))));
        return list;
    }

    /** Members see their places, staff those of their work; who has no work area of their own sees the public tools. */
    private static List<MenuEntry> entries(boolean member) {
        List<MenuEntry> all = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null)
                .toList();
        List<MenuEntry> work = all.stream().filter(PortalLayout::ofWork).toList();
        return member || work.isEmpty()
                ? all.stream().filter(entry -> !ofWork(entry)).toList()
                : work;
    }

    private static boolean ofWork(MenuEntry entry) {
        return WORK_AREAS.stream().anyMatch(entry.path()::startsWith);
    }

    /** Highlighted on its own pages, but not on those of an entry that lies below it. */
    private RouterLink link(MenuEntry entry, List<MenuEntry> entries) {
        RouterLink link = new RouterLink(entry.menuClass());
        if (entry.icon() != null) {
            Icon icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            link.add(icon);
        }
        link.add(new Span(getTranslation(entry.title())));
        List<String> below = entries.stream()
                .map(MenuEntry::path)
                .filter(path -> path.startsWith(entry.path() + "/"))
                .toList();
        link.setHighlightCondition((target, event) -> (HighlightConditions.<RouterLink>locationPrefix()
                                .shouldHighlight(target, event)
                        || "/benefits".equals(entry.path())
                                && OF_BENEFITS.contains(event.getLocation().getFirstSegment()))
                && below.stream().noneMatch(path -> ("/" + event.getLocation().getPath()).startsWith(path)));
        link.setHighlightAction((target, highlighted) -> {
            if (highlighted) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        content.getElement().executeJs("this.scrollTop = 0; window.scrollTo(0, 0)");
    }
}
