package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.ui.PlacesOfBenefits.Here;
import cn.jingka.portal.offers.ui.PlacesOfBenefits.PlaceWithBenefits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is near me? The places of all benefits, district by district, ready for the phone's map. */
@Route("benefits/places")
@AnonymousAllowed
class PlacesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String DISTRICT = "district";

    private final transient BenefitCatalogue catalogue;

    PlacesView(BenefitCatalogue catalogue) {
        this.catalogue = catalogue;
        addClassNames("benefit-places", "page-parts");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Optional<District> chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DISTRICT)
                .flatMap(District::of);
        List<PlaceWithBenefits> places = PlacesOfBenefits.of(catalogue.all());
        add(
                new RouterLink(getTranslation("offers.back"), BenefitsView.class),
                new PageHeader(getTranslation("offers.places.title"), getTranslation("offers.places.subtitle")),
                districts(places, chosen));
        // Those whose district isn't known come last.
        Map<Integer, List<PlaceWithBenefits>> byDistrict = places.stream()
                .filter(place -> chosen.isEmpty() || place.district().equals(chosen))
                .collect(Collectors.groupingBy(
                        place -> place.district().map(District::ordinal).orElse(Integer.MAX_VALUE),
                        TreeMap::new,
                        Collectors.toList()));
        byDistrict.values().forEach(ones -> add(panel(ones)));
        if (byDistrict.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.MAP_MARKER, getTranslation("offers.places.none"), getTranslation("offers.none.text")));
        }
    }

    private Div districts(List<PlaceWithBenefits> places, Optional<District> chosen) {
        Div links = new Div(link(Optional.empty(), chosen));
        links.addClassName("state-choice");
        places.stream()
                .flatMap(place -> place.district().stream())
                .distinct()
                .sorted()
                .forEach(district -> links.add(link(Optional.of(district), chosen)));
        return links;
    }

    private RouterLink link(Optional<District> district, Optional<District> chosen) {
        RouterLink link = new RouterLink(
                district.map(one -> getTranslation(one.key())).orElseGet(() -> getTranslation("offers.filter.all")),
                PlacesView.class);
        district.ifPresent(one -> link.setQueryParameters(QueryParameters.of(DISTRICT, one.code())));
        if (district.equals(chosen)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Panel panel(List<PlaceWithBenefits> places) {
        UnorderedList list = new UnorderedList();
        list.addClassName("place-list");
        places.forEach(place -> list.add(new PlaceEntry(place.place(), here(place.here()))));
        String title = places.getFirst()
                .district()
                .map(district -> getTranslation(district.key()))
                .orElseGet(() -> getTranslation("offers.places.elsewhere"));
        return new Panel(title, list);
    }

    private Component here(List<Here> benefits) {
        UnorderedList list = new UnorderedList();
        list.addClassName("place-benefits");
        benefits.stream()
                .collect(Collectors.groupingBy(Here::benefit, LinkedHashMap::new, Collectors.toList()))
                .forEach((benefit, ways) -> {
                    RouterLink link = new RouterLink(
                            benefit.title().in(getLocale()),
                            BenefitView.class,
                            new RouteParameters("id", benefit.id()));
                    String purposes = ways.stream()
                            .map(way -> way.purpose().purpose().in(getLocale()))
                            .collect(Collectors.joining(getTranslation("offers.places.and")));
                    Span purpose = new Span(purposes);
                    purpose.addClassName("soft");
                    list.add(new ListItem(link, purpose));
                });
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("offers.places.title");
    }
}
