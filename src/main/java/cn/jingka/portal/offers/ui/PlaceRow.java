package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import cn.jingka.portal.offers.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

/** One place. */
class PlaceRow extends Div implements RowsField.Row<Place> {

    private final LocalTextField name = LocalTextField.line(words("name"));
    private final LocalTextField address = LocalTextField.line(words("address"));
    private final TextField id = new TextField(words("id"));
    private final ConstantSelect<District> district = new ConstantSelect<>(
                    words("district"), List.of(District.values()), District::key)
            .orNone(getTranslation("offers.form.none"));
    private final TextField point = new TextField(words("point"));

    PlaceRow(Optional<Place> place) {
        point.setHelperText(getTranslation("offers.form.point.help"));
        Div row = new Div(id, district, point);
        row.addClassName("form-columns");
        add(name, address, row);
        place.ifPresent(this::show);
    }

    private void show(Place place) {
        name.show(place.name());
        address.show(place.address().orElse(LocalText.EMPTY));
        id.setValue(place.id());
        district.setValue(place.district().flatMap(District::of).orElse(null));
        point.setValue(place.point()
                .map(at -> at.latitude().toPlainString() + ", " + at.longitude().toPlainString())
                .orElse(""));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Place read() {
        return new Place(
                Typed.text(id),
                name.read(),
                address.typed(),
                district.getOptionalValue().map(District::code),
                Typed.point(point));
    }

    private String words(String field) {
        return getTranslation("offers.content.field.places.places." + field);
    }
}
