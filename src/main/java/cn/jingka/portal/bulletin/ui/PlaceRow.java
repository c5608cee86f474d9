package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice.Place;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** One place: its name, its address, and where that is on the map. */
class PlaceRow extends Div implements RowsField.Row<Place> {

    private final LocalTextField name = LocalTextField.line(getTranslation("bulletin.content.field.places.name"));
    private final LocalTextField address = LocalTextField.line(getTranslation("bulletin.content.field.places.address"));
    private final Select<District> district = new Select<>();
    private final TextField coordinates = new TextField(getTranslation("bulletin.content.field.places.coordinates"));

    PlaceRow(Optional<Place> place) {
        district.setLabel(getTranslation("bulletin.content.field.places.district"));
        district.setItems(District.values());
        district.setEmptySelectionAllowed(true);
        district.setItemLabelGenerator(
                one -> getTranslation(one == null ? "bulletin.form.place.noDistrict" : one.key()));
        coordinates.setHelperText(getTranslation("bulletin.form.place.coordinates.hint"));
        place.ifPresent(this::show);
        Div where = new Div(district, coordinates);
        where.addClassName("row");
        add(name, address, where);
    }

    private void show(Place place) {
        name.show(place.name());
        address.show(place.address());
        place.district().ifPresent(district::setValue);
        place.coordinates().ifPresent(coordinates::setValue);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Place read() {
        return new Place(
                name.read(),
                address.read(),
                district.getOptionalValue(),
                Optional.of(coordinates.getValue().replaceAll("\\s", "")).filter(text -> !text.isEmpty()));
    }
}
