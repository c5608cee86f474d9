package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.merchants.Merchant;
import cn.jingka.portal.offers.BenefitCatalogue;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;

/** Partners at the editors' desk: the form, and the partner as staff and counters see it. */
@org.springframework.stereotype.Component
class MerchantEditor implements ContentEditor<Merchant> {

    private final BenefitCatalogue catalogue;
    private final RuleWords words;

    MerchantEditor(BenefitCatalogue catalogue, RuleWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @Override
    public String type() {
        return "MERCHANT";
    }

    @Override
    public Form<Merchant> form(Optional<Merchant> content) {
        return new MerchantForm(catalogue, content);
    }

    @Override
    public Component preview(String id, Merchant content) {
        Locale language = UI.getCurrent().getLocale();
        return new MerchantCard(content, catalogue, words, language);
    }
}
