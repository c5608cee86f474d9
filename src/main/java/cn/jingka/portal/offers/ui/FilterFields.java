package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.offers.BenefitCategory;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The fields by which the catalogue is searched. */
class FilterFields extends Div {

    private final TextField words = new TextField(getTranslation("offers.search"));
    private final Select<BenefitCategory> category =
            select("offers.filter.category", List.of(BenefitCategory.values()), BenefitCategory::key);
    private final Select<District> district;
    private final Checkbox free = new Checkbox(getTranslation("offers.filter.free"));

    /** While the fields are filled from the address, what they hold is half of one filter and half of another. */
    private boolean showing;

    /** @param districts those in which there is anything */
    FilterFields(List<District> districts, Consumer<BenefitFilter> changed) {
        district = select("offers.filter.district", districts, District::key);
        addClassName("benefit-filters");
        words.setPlaceholder(getTranslation("offers.search.placeholder"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("benefit-search");
        add(words, category, district, free);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(words, category, district, free)) {
            field.addValueChangeListener(event -> {
                if (!showing) {
                    changed.accept(read());
                }
            });
        }
    }

    void show(BenefitFilter filter) {
        showing = true;
        words.setValue(filter.words());
        category.setValue(filter.category().orElse(null));
        district.setValue(filter.district().orElse(null));
        free.setValue(filter.free());
        showing = false;
    }

    private BenefitFilter read() {
        return new BenefitFilter(
                words.getValue(),
                Optional.empty(),
                category.getOptionalValue(),
                district.getOptionalValue(),
                free.getValue());
    }

    private <T> Select<T> select(String label, List<T> choices, Function<T, String> key) {
        return new ConstantSelect<>(getTranslation(label), choices, key).orNone(getTranslation("offers.filter.all"));
    }
}
