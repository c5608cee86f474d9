package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.BenefitCategory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What does the card give me? Everything at a glance, shelf by shelf, with a search over all its words. */
@Route("benefits")
@Menu(title = "offers.menu", order = 30, icon = "vaadin:gift")
@AnonymousAllowed
class BenefitsView extends Div implements HasDynamicTitle {

    private final transient BenefitCatalogue catalogue;
    private final Div shelves = new Div();

    BenefitsView(BenefitCatalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("benefits");
        shelves.addClassName("benefit-shelves");
        TextField search = new TextField(getTranslation("offers.search"));
        search.setPlaceholder(getTranslation("offers.search.placeholder"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show(event.getValue()));
        search.addClassName("benefit-search");
        // The plans have a page of their own, in a module that this one doesn't know.
        PageHeader header = new PageHeader(getTranslation("offers.title"), getTranslation("offers.subtitle"))
                .withActions(new Anchor("plans", getTranslation("offers.plans")));
        add(header, search, shelves);
        show("");
    }

    private void show(String words) {
        shelves.removeAll();
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Map<BenefitCategory, List<Benefit>> found = catalogue.all().stream()
                .filter(benefit -> text(benefit).contains(wanted))
                .collect(Collectors.groupingBy(
                        Benefit::category, () -> new EnumMap<>(BenefitCategory.class), Collectors.toList()));
        found.forEach((category, benefits) -> shelves.add(shelf(category, benefits)));
        if (found.isEmpty()) {
            shelves.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("offers.none.title", words.strip()),
                    getTranslation("offers.none.text")));
        }
    }

    /** Both languages, so that a name remembered in either finds its benefit. */
    private static String text(Benefit benefit) {
        Stream<String> names = benefit.places().stream()
                .flatMap(group -> group.places().stream().map(place -> place.name()))
                .flatMap(name -> Stream.of(name.zh(), name.en()));
        return Stream.concat(
                        Stream.of(benefit.title(), benefit.summary(), benefit.content().who(), benefit.content().how())
                                .flatMap(text -> Stream.of(text.zh(), text.en())),
                        names)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private Component shelf(BenefitCategory category, List<Benefit> benefits) {
        UnorderedList list = new UnorderedList();
        list.addClassName("benefit-list");
        benefits.forEach(benefit -> list.add(new ListItem(link(benefit))));
        return new Section(new H2(getTranslation(category.key())), list);
    }

    private RouterLink link(Benefit benefit) {
        Span title = new Span(benefit.title().in(getLocale()));
        title.addClassName("title");
        Span summary = new Span(benefit.summary().in(getLocale()));
        summary.addClassName("soft");
        RouterLink link = new RouterLink(BenefitView.class, new RouteParameters("id", benefit.id()));
        link.addClassName("panel");
        link.add(title, summary);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("offers.title");
    }
}
