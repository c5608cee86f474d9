package cn.jingka.portal.merchants;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A use as counters, desk and member read it. Of the member it holds the masked name and nothing else.
 *
 * @param reference names it in words and files
 * @param occasion the screening, where there is one
 * @param pieces how many at once, e.g. two tickets
 * @param listPrice what the counter entered
 * @param charge what the member paid
 * @param regular what it would have cost without the card, where that is known
 * @param endedWhy why it was taken back
 */
public record UseLine(
        String reference,
        String merchant,
        String outlet,
        LocalText place,
        String maskedName,
        LocalText benefit,
        LocalText product,
        String clause,
        Optional<String> occasion,
        int pieces,
        Optional<Fen> listPrice,
        Fen charge,
        Optional<Fen> regular,
        List<Step> steps,
        Instant usedAt,
        UseState state,
        Optional<Instant> endedAt,
        Optional<String> endedWhy) {

    public UseLine {
        steps = List.copyOf(steps);
    }
}
