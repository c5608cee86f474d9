package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.members.CardBlock;
import cn.jingka.portal.members.CardView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The cards that somebody has had, and when and why they were blocked. */
class CardHistory extends Div {

    private final ZoneId zone;

    CardHistory(String name, List<CardView> cards, List<CardBlock> blocks, ZoneId zone) {
        this.zone = zone;
        UnorderedList list = new UnorderedList();
        cards.forEach(card -> list.add(new ListItem(words(card))));
        add(new H2(getTranslation("members.cards.historyOf", name)), list);
        if (!blocks.isEmpty()) {
            UnorderedList blocked = new UnorderedList();
            blocks.forEach(block -> blocked.add(new ListItem(words(block))));
            add(new H2(getTranslation("members.cards.blocksOf", name)), blocked);
        }
    }

    private String words(CardView card) {
        String key = "members.cards.history." + card.state();
        String issued = card.issuedOn().toString();
        return switch (card.state()) {
            case ACTIVE, BLOCKED -> getTranslation(key, card.tail(), issued);
            case LOST -> getTranslation(key, card.tail(), issued, card.lostOn().toString());
            case CLOSED ->
                getTranslation(key, card.tail(), issued, card.replacedOn().toString());
            case REPLACED ->
                getTranslation(
                        key,
                        card.tail(),
                        issued,
                        card.lostOn().toString(),
                        card.replacedOn().toString());
        };
    }

    private String words(CardBlock block) {
        String by = getTranslation("members.cards.source." + block.source());
        String blocked = block.reason()
                .map(reason -> getTranslation(
                        "members.cards.blocked.why", block.cardTail(), moment(block.blockedAt()), by, reason))
                .orElseGet(
                        () -> getTranslation("members.cards.blocked", block.cardTail(), moment(block.blockedAt()), by));
        return block.releasedAt()
                .map(released -> blocked
                        + block.releaseReason()
                                .map(reason -> getTranslation("members.cards.released.why", moment(released), reason))
                                .orElseGet(() -> getTranslation("members.cards.released", moment(released))))
                .orElse(blocked);
    }

    private String moment(Instant moment) {
        return Formats.minute(moment, zone);
    }
}
