package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.merchants.CounterAssignments;
import cn.jingka.portal.merchants.CounterAssignments.CounterAccount;
import cn.jingka.portal.merchants.CounterAssignments.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Which counter's account stands at which outlet. */
@Route("staff/merchants")
@RolesAllowed({"ADMINISTRATOR", "EDITOR"})
@Menu(title = "merchants.assignments.menu", order = 72, icon = "vaadin:shop")
class AssignmentsView extends Div implements HasDynamicTitle {

    private final transient CounterAssignments assignments;
    private final transient SignInAgain again;
    private final RefusalLine refusal = new RefusalLine();
    private final Div content = new Div();

    AssignmentsView(CounterAssignments assignments, SignInAgain again) {
        this.assignments = assignments;
        this.again = again;
        addClassName("page-parts");
        add(new PageHeader(getPageTitle(), getTranslation("merchants.assignments.subtitle")), refusal, content);
        show();
    }

    private void show() {
        content.removeAll();
        List<CounterAccount> accounts = assignments.accounts();
        if (accounts.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.SHOP,
                    getTranslation("merchants.assignments.empty"),
                    getTranslation("merchants.assignments.empty.text")));
            return;
        }
        List<Place> places = assignments.places();
        UnorderedList list = new UnorderedList();
        list.addClassName("assignments");
        accounts.forEach(account -> list.add(row(account, places)));
        content.add(new Panel(list));
    }

    private ListItem row(CounterAccount account, List<Place> places) {
        Span name = new Span(account.displayName());
        name.addClassName("use-what");
        Span login = new Span(account.account());
        login.addClassName("soft");
        Div who = new Div(name, login);
        if (!account.enabled()) {
            who.add(new StateBadge(Tone.NEUTRAL, getTranslation("merchants.assignments.disabled")));
        }
        return new ListItem(who, choice(account, places));
    }

    private Component choice(CounterAccount account, List<Place> places) {
        Select<Place> choice = new Select<>();
        choice.setLabel(getTranslation("merchants.assignments.place", account.displayName()));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("merchants.assignments.none"));
        choice.setItemLabelGenerator(place -> place == null
                ? getTranslation("merchants.assignments.none")
                : place.merchantName().in(getLocale()) + " · "
                        + place.outletName().in(getLocale()));
        choice.setItems(places);
        account.place().ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Place place = event.getValue();
                // What stands there is what holds, until the person has shown who they are.
                choice.setValue(event.getOldValue());
                again.before(() -> {
                    choice.setValue(place);
                    move(account, place);
                });
            }
        });
        return choice;
    }

    private void move(CounterAccount account, Place place) {
        refusal.clear();
        try {
            if (place == null) {
                assignments.release(account.account());
                Notification.show(getTranslation("merchants.assignments.released", account.displayName()));
            } else {
                assignments.assign(account.account(), place.merchant(), place.outlet());
                Notification.show(getTranslation(
                        "merchants.assignments.assigned",
                        account.displayName(),
                        place.outletName().in(getLocale())));
            }
        } catch (DomainException refused) {
            refusal.say(refused);
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merchants.assignments.title");
    }
}
