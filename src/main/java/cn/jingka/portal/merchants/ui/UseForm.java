package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.Occasion;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.Product.Choice;
import cn.jingka.portal.offers.Product.Per;
import cn.jingka.portal.offers.Product.Price;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a counter has to say of a use: only what the product asks for. */
class UseForm extends Div {

    /** More than these are not offered at once, whatever is left. */
    private static final int MOST_AT_ONCE = 6;

    private final transient Entitlement entitlement;
    private final RadioButtonGroup<Choice> choices = new RadioButtonGroup<>();
    private final OccasionFields occasion;
    private final AmountField listPrice;
    private final RadioButtonGroup<Integer> pieces = new RadioButtonGroup<>();
    private final boolean asksChoice;
    private final boolean asksOccasion;
    private final boolean asksPrice;
    private final boolean asksPieces;

    UseForm(Entitlement entitlement, Clock clock, Runnable onChange) {
        this.entitlement = entitlement;
        Product product = entitlement.product();
        asksChoice = !product.choices().isEmpty();
        asksOccasion = product.quota().per() == Per.OCCASION;
        asksPrice = product.price() instanceof Price.Share || product.price() instanceof Price.Lowest;
        int most = Math.min(entitlement.left().orElse(1), MOST_AT_ONCE);
        asksPieces = most > 1;
        addClassName("use-form");
        choices.setLabel(getTranslation("merchants.use.choice"));
        choices.setItems(product.choices());
        choices.setItemLabelGenerator(choice -> choice.surcharge().isZero()
                ? choice.title().in(getLocale())
                : getTranslation(
                        "merchants.use.choice.surcharge",
                        choice.title().in(getLocale()),
                        Formats.money(choice.surcharge())));
        choices.setManualValidation(true);
        choices.addValueChangeListener(event -> {
            choices.setInvalid(false);
            onChange.run();
        });
        occasion = new OccasionFields(clock, onChange);
        listPrice = new AmountField(getTranslation(
                product.price() instanceof Price.Lowest ? "merchants.use.lowest" : "merchants.use.listPrice"));
        listPrice.addValueChangeListener(event -> onChange.run());
        pieces.setLabel(getTranslation(asksOccasion ? "merchants.use.tickets" : "merchants.use.times"));
        pieces.setItems(IntStream.rangeClosed(1, Math.max(most, 1)).boxed().toList());
        pieces.setValue(1);
        pieces.addValueChangeListener(event -> onChange.run());
        addAsked();
    }

    private void addAsked() {
        if (asksChoice) {
            add(choices);
        }
        if (asksOccasion) {
            add(occasion);
        }
        if (asksPieces) {
            add(pieces);
        }
        if (asksPrice) {
            add(listPrice);
        }
    }

    boolean asksNothing() {
        return !asksChoice && !asksOccasion && !asksPieces && !asksPrice;
    }

    /** The use, or nothing: then the fields say what is missing. */
    Optional<UseRequest> read() {
        boolean chosen = !asksChoice || choices.getValue() != null;
        if (!chosen) {
            choices.setErrorMessage(getTranslation("merchants.use.choice.missing"));
            choices.setInvalid(true);
        }
        Optional<Occasion> named = asksOccasion ? occasion.read() : Optional.empty();
        Optional<Fen> price = asksPrice ? listPrice.read() : Optional.empty();
        if (!chosen || asksOccasion && named.isEmpty() || asksPrice && price.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UseRequest(
                entitlement.benefit(),
                entitlement.product().id(),
                asksChoice ? List.of(choices.getValue().id()) : List.of(),
                price,
                asksPieces ? pieces.getValue() : 1,
                named));
    }
}
