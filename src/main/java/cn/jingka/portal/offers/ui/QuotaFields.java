package cn.jingka.portal.offers.ui;

import cn.jingka.portal.offers.Product.Per;
import cn.jingka.portal.offers.Product.Quota;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** How often a person may have it; without a pool or a clause of its own it takes those of the item. */
class QuotaFields extends Div {

    private final ConstantSelect<Per> per =
            new ConstantSelect<>(words("per"), List.of(Per.values()), one -> "offers.per." + one.name());
    private final IntegerField times = new IntegerField(words("times"));
    private final TextField pool = new TextField(words("pool"));
    private final TextField clause = new TextField(words("clause"));

    QuotaFields() {
        addClassName("form-columns");
        pool.setHelperText(getTranslation("offers.form.pool.help"));
        add(per, times, pool, clause);
        per.addValueChangeListener(event -> ask(event.getValue()));
        per.setValue(Per.UNLIMITED);
        ask(Per.UNLIMITED);
    }

    private void ask(Per chosen) {
        boolean counted = chosen != Per.UNLIMITED;
        times.setVisible(counted);
        pool.setVisible(counted);
        clause.setVisible(counted);
    }

    void show(Quota quota) {
        per.setValue(quota.per());
        times.setValue(quota.times() == 0 ? null : quota.times());
        pool.setValue(quota.pool());
        clause.setValue(quota.clause());
    }

    Quota read(String product, String productClause) {
        if (per.getValue() == Per.UNLIMITED) {
            return new Quota(Per.UNLIMITED, 0, product, productClause);
        }
        return new Quota(
                per.getValue(),
                times.getOptionalValue().orElse(0),
                orElse(Typed.text(pool), product),
                orElse(Typed.text(clause), productClause));
    }

    private static String orElse(String typed, String otherwise) {
        return typed.isEmpty() ? otherwise : typed;
    }

    private String words(String field) {
        return getTranslation("offers.content.field.products.quota." + field);
    }
}
