package cn.jingka.portal.offers.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;

/** A choice among constants, told by their words. */
class ConstantSelect<T> extends Select<T> {

    /** What the field itself shows while the choice is left open; the caption alone would only stand in the list. */
    private String open = "";

    /** @param key translation key of a constant's word */
    ConstantSelect(String label, List<T> constants, Function<T, String> key) {
        setLabel(label);
        setItems(constants);
        setItemLabelGenerator(constant -> constant == null ? open : getTranslation(key.apply(constant)));
    }

    /** The choice can be left open, which the list calls so. */
    ConstantSelect<T> orNone(String words) {
        open = words;
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(words);
        return this;
    }
}
