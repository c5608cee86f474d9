package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RowsField;
import cn.jingka.portal.offers.Audience;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCategory;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.offers.Product;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

/**
 * A benefit's texts and rules, panel by panel: what it is, when, what counters give, where, and where in the portal.
 */
class BenefitForm extends Div implements ContentEditor.Form<BenefitContent> {

    private final LocalTextField title = LocalTextField.line(words("title"));
    private final LocalTextField summary = LocalTextField.area(words("summary"));
    private final LocalTextField who = LocalTextField.line(words("who"));
    private final LocalTextField how = LocalTextField.area(words("how"));
    private final LocalTextField when = LocalTextField.line(words("when"));
    private final TextField clauses = new TextField(words("clauses"));
    private final TextField searchWords = new TextField(words("words"));
    private final ConstantSelect<BenefitCategory> category =
            new ConstantSelect<>(words("category"), List.of(BenefitCategory.values()), BenefitCategory::key);
    private final ConstantSelect<Audience> audience =
            new ConstantSelect<>(words("audience"), List.of(Audience.values()), one -> "offers.audience." + one.name());
    private final Checkbox free = new Checkbox(words("free"));
    private final WindowFields window = new WindowFields();
    private final RowsField<Product> products =
            new RowsField<>(words("products"), getTranslation("offers.form.products.add"), ProductRow::new);
    private final RowsField<Benefit.Places> places =
            new RowsField<>(words("places"), getTranslation("offers.form.places.add"), PlaceGroupRow::new);
    private final TextField route = new TextField(words("action.route"));
    private final LocalTextField label = LocalTextField.line(words("action.label"));

    BenefitForm() {
        addClassNames("benefit-form", "page-parts");
        clauses.setHelperText(getTranslation("offers.form.clauses.help"));
        searchWords.setHelperText(getTranslation("offers.form.words.help"));
        route.setHelperText(getTranslation("offers.form.route.help"));
        Div rule = new Div(category, audience, clauses, searchWords);
        rule.addClassName("form-columns");
        Div action = new Div(route);
        action.addClassName("form-columns");
        add(
                new Panel(getTranslation("offers.form.what"), title, summary, who, how, rule, free),
                new Panel(getTranslation("offers.form.when"), when, window),
                new Panel(products),
                new Panel(places),
                new Panel(getTranslation("offers.form.action"), action, label));
    }

    void show(BenefitContent content) {
        title.show(content.title());
        summary.show(content.summary());
        who.show(content.who());
        how.show(content.how());
        when.show(content.when().orElse(LocalText.EMPTY));
        clauses.setValue(String.join(" ", content.clauses()));
        searchWords.setValue(String.join(" ", content.words()));
        category.setValue(content.category());
        audience.setValue(content.audience());
        free.setValue(content.free());
        content.window().ifPresent(window::show);
        products.show(content.products());
        places.show(content.places());
        content.action().ifPresent(action -> {
            route.setValue(action.route());
            label.show(action.label());
        });
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public BenefitContent read() {
        return new BenefitContent(
                Typed.list(clauses),
                category.getValue(),
                title.read(),
                summary.read(),
                who.read(),
                how.read(),
                when.typed(),
                audience.getValue(),
                window.read(),
                free.getValue(),
                Typed.list(searchWords),
                places.read(),
                products.read(),
                action());
    }

    private Optional<BenefitContent.Action> action() {
        String page = Typed.text(route);
        return page.isEmpty() && label.typed().isEmpty()
                ? Optional.empty()
                : Optional.of(new BenefitContent.Action(page, label.read()));
    }

    private String words(String field) {
        return getTranslation("offers.content.field." + field);
    }
}
