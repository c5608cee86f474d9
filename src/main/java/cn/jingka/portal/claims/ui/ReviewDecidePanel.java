package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ReadBackDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;

/** The decision: the proposed amount unless there is a reason for another, and words to the member. */
class ReviewDecidePanel extends Panel {

    private final transient ReviewCase open;
    private final AmountField amount;
    private final TextArea departure;
    private final TextArea words;

    ReviewDecidePanel(ReviewCase open) {
        super(open.words().say("claims.review.decide"));
        this.open = open;
        Fen proposed = open.view().proposal().amount();
        amount = new AmountField(getTranslation("claims.review.decide.amount"));
        amount.setValue(proposed.toString());
        departure = area("claims.review.decide.departure", "claims.review.decide.departure.hint");
        boolean undecided = open.view().proposal().verdict() == Criterion.Met.OPEN;
        departure.setVisible(undecided);
        words = area("claims.review.decide.words", "claims.review.decide.words.hint");
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(
                event -> departure.setVisible(undecided || !amount.typed().equals(Optional.of(proposed))));
        Button decide = new Button(getTranslation("claims.review.decide.action"), event -> ask());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation(
                open.view().view().state() == CaseState.IN_APPEAL
                        ? "claims.review.decide.onAppeal"
                        : "claims.review.decide.explanation",
                Formats.money(open.view().fourEyesFrom()))));
        if (open.handedOn()) {
            add(new Paragraph(getTranslation("claims.review.decide.handedOn")));
        }
        add(amount, departure, words, decide);
    }

    private TextArea area(String label, String hint) {
        TextArea area = new TextArea(getTranslation(label));
        area.setHelperText(getTranslation(hint));
        area.setMaxLength(WordsForm.REASON);
        area.setWidthFull();
        area.setManualValidation(true);
        area.addValueChangeListener(event -> area.setInvalid(false));
        return area;
    }

    private void ask() {
        amount.read().ifPresent(granted -> {
            String money = Formats.money(granted);
            if (departure.isVisible() && departure.getValue().isBlank()) {
                departure.setErrorMessage(getTranslation(
                        "claims.review.error.departureNeeded",
                        Formats.money(open.view().proposal().amount()),
                        money));
                departure.setInvalid(true);
                departure.focus();
                return;
            }
            new ReadBackDialog(
                            getTranslation("claims.review.decide.confirm.title", open.reference()),
                            getTranslation(
                                    granted.isZero()
                                            ? "claims.review.decide.confirm.refuse"
                                            : "claims.review.decide.confirm.grant",
                                    money,
                                    granted.toString()),
                            granted.toString(),
                            getTranslation("claims.review.decide.confirm.field"),
                            getTranslation(
                                    granted.isZero()
                                            ? "claims.review.decide.confirm.refuseAction"
                                            : "claims.review.decide.confirm.grantAction",
                                    money),
                            () -> decide(granted))
                    .open();
        });
    }

    private void decide(Fen granted) {
        open.onChanged()
                .accept(open.desk()
                        .decide(
                                open.reference(),
                                open.version(),
                                granted,
                                departure.isVisible() ? departure.getValue() : "",
                                words.getValue()));
    }
}
