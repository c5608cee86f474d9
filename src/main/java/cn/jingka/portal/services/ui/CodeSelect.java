package cn.jingka.portal.services.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.UnaryOperator;

/** A choice among codes, each shown by its text. */
class CodeSelect extends Select<String> {

    private CodeSelect(String label, List<String> codes, UnaryOperator<String> key, String none) {
        setLabel(label);
        setItems(codes);
        setItemLabelGenerator(code -> code == null ? none : getTranslation(key.apply(code)));
    }

    /** One has to be chosen. @param label already translated */
    static CodeSelect of(String label, List<String> codes, UnaryOperator<String> key) {
        return new CodeSelect(label, codes, key, "");
    }

    /** A filter. @param all what it says when nothing is chosen; already translated like the label */
    static CodeSelect filter(String label, String all, List<String> codes, UnaryOperator<String> key) {
        CodeSelect select = new CodeSelect(label, codes, key, all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        return select;
    }

    boolean admits(String code) {
        return isEmpty() || getValue().equals(code);
    }
}
