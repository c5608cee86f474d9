package cn.jingka.portal.services.rules;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import java.util.List;

/** What the rules grant as emergency relief, with the steps in reading order. */
public record Relief(Fen amount, List<Step> steps) {

    public static final Relief NOTHING = new Relief(Fen.ZERO, List.of());

    public Relief {
        steps = List.copyOf(steps);
    }
}
