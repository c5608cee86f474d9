package cn.jingka.portal.offers.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;

/** A choice among constants, told by their words. */
class ConstantSelect<T> extends Select<T> {

    /** @param key translation key of a constant's word */
    ConstantSelect(String label, List<T> constants, Function<T, String> key) {
        setLabel(label);
        setItems(constants);
        setItemLabelGenerator(constant -> constant == null ? "" : getTranslation(key.apply(constant)));
    }

    /** The choice can be left open, which the list calls so. */
    ConstantSelect<T> orNone(String words) {
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(words);
        return this;
    }
}
