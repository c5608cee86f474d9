package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import cn.jingka.portal.offers.Product.Choice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** One of several ways in which a counter gives something, with its surcharge (PARK-2). */
class ChoiceRow extends Div implements RowsField.Row<Choice> {

    private final LocalTextField title = LocalTextField.line(words("title"));
    private final TextField id = new TextField(words("id"));
    private final AmountField surcharge = new AmountField(words("surcharge"));
    private final TextField clause = new TextField(words("clause"));

    ChoiceRow(Optional<Choice> choice) {
        Div row = new Div(id, surcharge, clause);
        row.addClassName("form-columns");
        add(title, row);
        choice.ifPresent(this::show);
    }

    private void show(Choice choice) {
        title.show(choice.title());
        id.setValue(choice.id());
        Optional.ofNullable(choice.surcharge()).map(Fen::toString).ifPresent(surcharge::setValue);
        clause.setValue(choice.clause());
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Choice read() {
        return new Choice(Typed.text(id), title.read(), Typed.amount(surcharge).orElse(null), Typed.text(clause));
    }

    private String words(String field) {
        return getTranslation("offers.content.field.products.choices." + field);
    }
}
