package cn.jingka.portal.members.ui;

import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The card, drawn once (CARD-1): red ground, gold knot, the holder's name and the number's tail. */
class CardPicture extends Div {

    CardPicture(String holder, CardView card) {
        addClassNames("card-picture", card.state() == CardState.ACTIVE ? "active" : "inactive");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "members.me.card.alternative",
                                holder,
                                card.tail(),
                                getTranslation("members.me.card." + card.state())));
        add(
                new Image("icons/card.svg", ""),
                words("brand", getTranslation("members.me.card.brand")),
                words("number", "••••  ••••  ••••  " + card.tail()),
                words("holder", holder));
    }

    private static Span words(String part, String text) {
        Span span = new Span(text);
        span.addClassName(part);
        return span;
    }
}
