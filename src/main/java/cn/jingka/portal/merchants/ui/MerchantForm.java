package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import cn.jingka.portal.merchants.Merchant;
import cn.jingka.portal.merchants.Merchant.Given;
import cn.jingka.portal.merchants.Merchant.Outlet;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.Product;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A partner's name, its outlets, and what they give. */
class MerchantForm extends Div implements ContentEditor.Form<Merchant> {

    private final transient BenefitCatalogue catalogue;
    private final LocalTextField name = LocalTextField.line(getTranslation("merchants.content.name"));
    private final RowsField<Outlet> outlets;
    private final RowsField<Given> gives;

    MerchantForm(BenefitCatalogue catalogue, Optional<Merchant> content) {
        this.catalogue = catalogue;
        addClassName("merchant-form");
        outlets = new RowsField<>(
                getTranslation("merchants.content.outlets"),
                getTranslation("merchants.content.outlets.add"),
                this::outletRow);
        gives = new RowsField<>(
                getTranslation("merchants.content.gives"),
                getTranslation("merchants.content.gives.add"),
                this::givenRow);
        content.ifPresent(merchant -> {
            name.show(merchant.name() == null ? LocalText.EMPTY : merchant.name());
            outlets.show(merchant.outlets());
            gives.show(merchant.gives());
        });
        add(name, outlets, gives);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Merchant read() {
        return new Merchant(name.read(), outlets.read(), gives.read());
    }

    private RowsField.Row<Outlet> outletRow(Optional<Outlet> outlet) {
        TextField id = new TextField(getTranslation("merchants.content.outlet.id"));
        id.setHelperText(getTranslation("merchants.content.outlet.id.help"));
        LocalTextField outletName = LocalTextField.line(getTranslation("merchants.content.outlet.name"));
        LocalTextField address = LocalTextField.line(getTranslation("merchants.content.outlet.address"));
        outlet.ifPresent(one -> {
            id.setValue(one.id() == null ? "" : one.id());
            outletName.show(one.name() == null ? LocalText.EMPTY : one.name());
            one.address().ifPresent(address::show);
        });
        return RowsField.row(
                new Div(id, outletName, address),
                () -> new Outlet(id.getValue().strip(), outletName.read(), address.typed()));
    }

    private RowsField.Row<Given> givenRow(Optional<Given> given) {
        Select<Benefit> benefit = new Select<>();
        benefit.setLabel(getTranslation("merchants.content.benefit"));
        benefit.setItemLabelGenerator(one -> one.title().in(getLocale()));
        CheckboxGroup<Product> products = new CheckboxGroup<>();
        products.setLabel(getTranslation("merchants.content.products"));
        products.setHelperText(getTranslation("merchants.content.products.help"));
        products.setItemLabelGenerator(one -> one.title().in(getLocale()));
        benefit.addValueChangeListener(event -> showProducts(products, event.getValue()));
        benefit.setItems(catalogue.all());
        showProducts(products, null);
        given.ifPresent(one -> catalogue.find(one.benefit()).ifPresent(found -> {
            benefit.setValue(found);
            products.setValue(found.products().stream()
                    .filter(product -> one.products().contains(product.id()))
                    .collect(Collectors.toSet()));
        }));
        return RowsField.row(
                new Div(benefit, products),
                () -> new Given(
                        Optional.ofNullable(benefit.getValue()).map(Benefit::id).orElse(""),
                        products.getValue().stream().map(Product::id).sorted().toList()));
    }

    private static void showProducts(CheckboxGroup<Product> products, Benefit benefit) {
        List<Product> offered = benefit == null ? List.of() : benefit.products();
        products.setItems(offered);
        products.setVisible(offered.size() > 1);
    }
}
