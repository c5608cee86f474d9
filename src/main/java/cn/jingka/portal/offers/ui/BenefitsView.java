package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.BenefitCategory;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.ForMe;
import cn.jingka.portal.offers.OwnBenefits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What does the card give me? Everything at a glance, shelf by shelf; for a member with what can be had now, from when,
 * what is used and what isn't for them.
 */
@Route("benefits")
@Menu(title = "offers.menu", order = 30, icon = "vaadin:gift")
@AnonymousAllowed
class BenefitsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient BenefitCatalogue catalogue;
    private final transient Map<String, ForMe> own;
    private final boolean member;
    private final FilterFields fields;
    private final StateChoice states;
    private final Paragraph found = new Paragraph();
    private final Div shelves = new Div();
    private BenefitFilter filter = BenefitFilter.NONE;

    BenefitsView(BenefitCatalogue catalogue, OwnBenefits ownBenefits, CurrentActor actor) {
        this.catalogue = catalogue;
        member = actor.has(Role.MEMBER);
        own = member ? ownBenefits.all() : Map.of();
        addClassName("benefits");
        shelves.addClassName("benefit-shelves");
        found.addClassNames("soft", "benefits-found");
        found.getElement().setAttribute("role", "status");
        states = new StateChoice(state -> change(filter.withState(state)));
        fields = new FilterFields(
                PlacesOfBenefits.districts(catalogue.all()), chosen -> change(chosen.withState(filter.state())));
        // The plans have a page of their own, in a module that this one doesn't know.
        add(
                new PageHeader(getTranslation("offers.title"), getTranslation("offers.subtitle"))
                        .withActions(
                                new RouterLink(getTranslation("offers.places"), PlacesView.class),
                                new Anchor("plans", getTranslation("offers.plans"))),
                member ? states : signIn(),
                fields,
                found,
                shelves);
    }

    private Component signIn() {
        Div line = new Div(
                new Span(getTranslation("offers.signIn.why")), new Anchor("sign-in", getTranslation("offers.signIn")));
        line.addClassNames("row", "soft");
        return line;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = BenefitFilter.of(event.getLocation().getQueryParameters());
        fields.show(filter);
        show();
    }

    private void change(BenefitFilter chosen) {
        filter = chosen;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("benefits", filter.address()));
        show();
    }

    private void show() {
        List<Benefit> fitting =
                catalogue.search(filter.words()).stream().filter(filter::fits).toList();
        states.show(
                filter.state(),
                fitting.stream()
                        .filter(benefit -> own.containsKey(benefit.id()))
                        .collect(Collectors.groupingBy(
                                benefit -> own.get(benefit.id()).state(), Collectors.counting())));
        List<Benefit> shown = fitting.stream()
                .filter(benefit ->
                        filter.state().filter(wanted -> !isIn(benefit, wanted)).isEmpty())
                .toList();
        found.setText(filter.isNone() ? "" : getTranslation("offers.found", shown.size()));
        found.setVisible(!filter.isNone() && !shown.isEmpty());
        shelves.removeAll();
        if (shown.isEmpty()) {
            shelves.add(nothing());
        } else if (filter.words().isBlank()) {
            shelve(shown);
        } else {
            // Found by words, the best stands first, whatever its shelf.
            shelves.add(list(shown));
        }
    }

    private boolean isIn(Benefit benefit, State wanted) {
        return member && own.containsKey(benefit.id()) && own.get(benefit.id()).state() == wanted;
    }

    private void shelve(List<Benefit> benefits) {
        benefits.stream()
                .collect(Collectors.groupingBy(
                        Benefit::category, () -> new EnumMap<>(BenefitCategory.class), Collectors.toList()))
                .forEach((category, ones) ->
                        shelves.add(new Section(new H2(getTranslation(category.key())), list(ones))));
    }

    private EmptyState nothing() {
        String words = filter.words().strip();
        Button all = new Button(getTranslation("offers.none.all"), event -> {
            fields.show(BenefitFilter.NONE);
            change(BenefitFilter.NONE);
        });
        String title =
                words.isEmpty() ? getTranslation("offers.none.filters") : getTranslation("offers.none.title", words);
        return new EmptyState(VaadinIcon.SEARCH, title, getTranslation("offers.none.text"), all);
    }

    private UnorderedList list(List<Benefit> benefits) {
        UnorderedList list = new UnorderedList();
        list.addClassName("benefit-list");
        benefits.forEach(benefit -> list.add(new ListItem(link(benefit))));
        return list;
    }

    private RouterLink link(Benefit benefit) {
        Span title = new Span(benefit.title().in(getLocale()));
        title.addClassName("title");
        Span summary = new Span(benefit.summary().in(getLocale()));
        summary.addClassName("soft");
        RouterLink link = new RouterLink(BenefitView.class, new RouteParameters("id", benefit.id()));
        link.addClassName("panel");
        link.add(title, summary);
        Optional.ofNullable(own.get(benefit.id()))
                .ifPresent(forMe -> link.add(StateWords.badge(forMe.state(), forMe.from())));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("offers.title");
    }
}
