package cn.jingka.portal.members.ui;

import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The card, drawn once (CARD-1): red ground, gold knot, the holder's name and the number's tail. */
class CardPicture extends Div {

    private static final String DRAWING = """
            <svg viewBox="0 0 340 214" aria-hidden="true" focusable="false">
              <rect class="ground" width="340" height="214" rx="16"/>
              <path class="shade" d="M0 150 C90 110 190 214 340 128 V198 a16 16 0 0 1 -16 16 H16 a16 16 0 0 1 -16 -16 Z"/>
              <g class="gold" transform="translate(282 58)">
                <circle r="30"/><circle r="21"/>
                <path d="M-30 0 L0 -30 L30 0 L0 30 Z M-21 0 L0 -21 L21 0 L0 21 Z"/>
              </g>
              <rect class="chip" x="26" y="84" width="44" height="33" rx="5"/>
              <path class="chip-lines" d="M26 100.5 H70 M41 84 V117 M55 84 V117"/>
              <rect class="rim" x="1.5" y="1.5" width="337" height="211" rx="15"/>
            </svg>""";

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
                new Svg(DRAWING),
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
