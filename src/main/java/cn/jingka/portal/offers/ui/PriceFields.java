package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.offers.Product.Price;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;

/** What it costs the member: which figures are asked for depends on the kind of price. */
class PriceFields extends Div {

    private enum Kind {
        FREE,
        FIXED,
        SHARE,
        LOWEST
    }

    private final ConstantSelect<Kind> kind =
            new ConstantSelect<>(words("kind"), List.of(Kind.values()), one -> "offers.price." + one.name());
    private final AmountField amount = new AmountField(words("amount"));
    private final AmountField regular = new AmountField(words("regular"));
    private final IntegerField percent = new IntegerField(words("percent"));

    PriceFields() {
        addClassName("form-columns");
        add(kind, amount, regular, percent);
        kind.addValueChangeListener(event -> ask(event.getValue()));
        ask(null);
    }

    private void ask(Kind chosen) {
        amount.setVisible(chosen == Kind.FIXED);
        regular.setVisible(chosen == Kind.FIXED);
        percent.setVisible(chosen == Kind.SHARE);
    }

    void show(Price price) {
        switch (price) {
            case Price.Free() -> kind.setValue(Kind.FREE);
            case Price.Lowest() -> kind.setValue(Kind.LOWEST);
            case Price.Share(int share) -> {
                kind.setValue(Kind.SHARE);
                percent.setValue(share == 0 ? null : share);
            }
            case Price.Fixed(Fen fixed, Optional<Fen> full) -> {
                kind.setValue(Kind.FIXED);
                Optional.ofNullable(fixed).map(Fen::toString).ifPresent(amount::setValue);
                full.map(Fen::toString).ifPresent(regular::setValue);
            }
        }
    }

    /** Null while no kind is chosen. */
    Price read() {
        return switch (kind.getValue()) {
            case null -> null;
            case FREE -> new Price.Free();
            case FIXED -> new Price.Fixed(Typed.amount(amount).orElse(null), Typed.amount(regular));
            case SHARE -> new Price.Share(percent.getOptionalValue().orElse(0));
            case LOWEST -> new Price.Lowest();
        };
    }

    private String words(String field) {
        return getTranslation("offers.content.field.products.price." + field);
    }
}
