package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

/** A group of places with what one does there. */
class PlaceGroupRow extends Div implements RowsField.Row<Benefit.Places> {

    private final LocalTextField purpose = LocalTextField.line(getTranslation("offers.content.field.places.purpose"));
    private final RowsField<Place> places = new RowsField<>(
            getTranslation("offers.content.field.places.places"),
            getTranslation("offers.form.place.add"),
            PlaceRow::new);

    PlaceGroupRow(Optional<Benefit.Places> group) {
        purpose.show(group.map(Benefit.Places::purpose).orElse(LocalText.EMPTY));
        places.show(group.map(Benefit.Places::places).orElseGet(List::of));
        add(purpose, places);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Benefit.Places read() {
        return new Benefit.Places(purpose.read(), places.read());
    }
}
