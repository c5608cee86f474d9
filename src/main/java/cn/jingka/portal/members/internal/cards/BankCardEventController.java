package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.members.BankCardEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The bank's word on cards over HTTP. */
@RestController
@Tag(name = "cards")
class BankCardEventController {

    private final BankCardEvents events;
    private final Texts texts;

    BankCardEventController(BankCardEvents events, Texts texts) {
        this.events = events;
        this.texts = texts;
    }

    record Answer(int applied, int unchanged, List<Integer> unknown, List<Wrong> rejected) {}

    /** @param reason in words */
    record Wrong(int position, String reason) {}

    @PostMapping("/api/v1/card-events")
    @Operation(
            summary =
                    "The bank blocked, released or closed cards; good events count, unknown cards and wrong events are"
                            + " listed by their position, and what is told again changes nothing")
    Answer take(@RequestBody List<BankCardEvents.Line> told, Locale language) {
        BankCardEvents.Receipt receipt = events.take(told);
        return new Answer(
                receipt.applied(),
                receipt.unchanged(),
                receipt.unknown(),
                receipt.rejected().stream()
                        .map(wrong -> new Wrong(wrong.position(), texts.getTranslation(wrong.reason(), language)))
                        .toList());
    }
}
