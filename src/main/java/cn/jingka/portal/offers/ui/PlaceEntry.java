package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.ui.MapLink;
import cn.jingka.portal.offers.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One place: its name and address, a link that the phone's map opens, and the address to copy for any other map. */
class PlaceEntry extends ListItem {

    private final transient Place place;

    PlaceEntry(Place place, Component... below) {
        this.place = place;
        addClassName("place");
        Span name = new Span(place.name().in(getLocale()));
        name.addClassName("title");
        add(name);
        place.address().ifPresent(address -> {
            Span line = new Span(address.in(getLocale()));
            line.addClassName("soft");
            add(line);
        });
        add(below);
        if (place.point().isPresent() || place.address().isPresent()) {
            add(actions());
        }
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("row");
        place.point().ifPresent(point -> actions.add(map(point)));
        place.address().ifPresent(address -> actions.add(copy()));
        return actions;
    }

    private MapLink map(Place.Point point) {
        String name = place.name().in(getLocale());
        return new MapLink(
                point.pair(), name, getTranslation("offers.place.map"), getTranslation("offers.place.map.of", name));
    }

    /** What is copied is Chinese: the maps that people here use are. */
    private Button copy() {
        Button copy = new Button(getTranslation("offers.place.copy"));
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.setAriaLabel(getTranslation("offers.place.copy.of", place.name().in(getLocale())));
        String words = place.address().orElseThrow().zh() + " " + place.name().zh();
        copy.getElement().executeJs("""
                        this.addEventListener('click', () => navigator.clipboard.writeText($0).then(() => {
                            this.textContent = $1;
                        }))""", words, getTranslation("offers.place.copied"));
        return copy;
    }
}
