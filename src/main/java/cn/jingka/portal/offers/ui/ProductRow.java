package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.Product.Choice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** What a counter gives: its name, price, how often, what must come before, and the ways with their surcharges. */
class ProductRow extends Div implements RowsField.Row<Product> {

    private final LocalTextField title = LocalTextField.line(words("title"));
    private final TextField id = new TextField(words("id"));
    private final TextField clause = new TextField(words("clause"));
    private final TextField after = new TextField(words("after"));
    private final PriceFields price = new PriceFields();
    private final QuotaFields quota = new QuotaFields();
    private final RowsField<Choice> choices =
            new RowsField<>(words("choices"), getTranslation("offers.form.choices.add"), ChoiceRow::new);

    ProductRow(Optional<Product> product) {
        after.setHelperText(getTranslation("offers.form.after.help"));
        Div row = new Div(id, clause, after);
        row.addClassName("form-columns");
        add(title, row, price, quota, choices);
        product.ifPresent(this::show);
    }

    private void show(Product product) {
        title.show(product.title());
        id.setValue(product.id());
        clause.setValue(product.clause());
        after.setValue(product.after().orElse(""));
        Optional.ofNullable(product.price()).ifPresent(price::show);
        quota.show(product.quota());
        choices.show(product.choices());
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Product read() {
        String name = Typed.text(id);
        String by = Typed.text(clause);
        return new Product(
                name,
                title.read(),
                by,
                quota.read(name, by),
                price.read(),
                Optional.of(Typed.text(after)).filter(before -> !before.isEmpty()),
                choices.read());
    }

    private String words(String field) {
        return getTranslation("offers.content.field.products." + field);
    }
}
