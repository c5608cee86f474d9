package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ReadBackDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The second pair of eyes: agree, and the decision becomes known; or send it back with the reason. */
class ReviewConfirmPanel extends Panel {

    private final transient ReviewCase open;

    ReviewConfirmPanel(ReviewCase open) {
        super(open.words().say("claims.review.confirm"));
        this.open = open;
        Decision decision = open.view().view().decisions().getLast();
        TextArea why = new TextArea(getTranslation("claims.review.sendBack.why"));
        why.setMaxLength(WordsForm.REASON);
        why.setWidthFull();
        Button agree = new Button(getTranslation("claims.review.confirm.action"), event -> ask(decision));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(
                getTranslation("claims.review.sendBack"),
                event -> open.onChanged()
                        .accept(open.desk().sendBack(open.reference(), open.version(), why.getValue())));
        Div row = new Div(agree, back);
        row.addClassName("row");
        add(new Paragraph(
                getTranslation("claims.review.confirm.explanation", decision.by(), Formats.money(decision.amount()))));
        if (open.handedOn()) {
            add(new Paragraph(getTranslation("claims.review.decide.handedOn")));
        }
        add(why, row);
    }

    private void ask(Decision decision) {
        String money = Formats.money(decision.amount());
        new ReadBackDialog(
                        getTranslation("claims.review.confirm.title", open.reference()),
                        getTranslation(
                                "claims.review.confirm.question",
                                money,
                                decision.by(),
                                decision.amount().toString()),
                        decision.amount().toString(),
                        getTranslation("claims.review.decide.confirm.field"),
                        getTranslation("claims.review.confirm.agree", money),
                        () -> open.onChanged().accept(open.desk().confirm(open.reference(), open.version())))
                .open();
    }
}
