package cn.jingka.portal.protection.rules;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import java.util.List;

/** What the rules grant, with the steps in reading order. */
public record Award(Fen amount, List<Step> steps) {

    public static final Award NOTHING = new Award(Fen.ZERO, List.of());

    public Award {
        steps = List.copyOf(steps);
    }
}
