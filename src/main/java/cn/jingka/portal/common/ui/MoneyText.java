package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import com.vaadin.flow.component.html.Span;

/** An amount with tabular figures that never breaks across lines. */
public class MoneyText extends Span {

    public MoneyText(Fen amount) {
        super(Formats.money(amount));
        addClassName("money");
    }

    /** The amount as the answer of the page. */
    public static MoneyText big(Fen amount) {
        MoneyText text = new MoneyText(amount);
        text.addClassName("big");
        return text;
    }
}
