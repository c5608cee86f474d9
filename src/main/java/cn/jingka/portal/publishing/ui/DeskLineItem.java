package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk.DeskLine;
import cn.jingka.portal.publishing.EditorsDesk.Work;
import cn.jingka.portal.publishing.Standing;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** A piece that calls for an editor: which, how it stands, who had it last. */
class DeskLineItem extends ListItem {

    DeskLineItem(ContentWords words, ContentType<?> kind, DeskLine line) {
        RouterLink title = new RouterLink(
                words.title(line.title()), PieceView.class, PieceView.parameters(line.kind(), line.id()));
        Span of = new Span(words.kind(kind));
        of.addClassName("soft");
        Div head = new Div(title, of);
        head.addClassName("head");
        Div state = new Div();
        state.addClassName("head");
        if (line.work() != Work.NONE) {
            state.add(new StateBadge(tone(line.work()), getTranslation("publishing.work." + line.work())));
        }
        if (line.standing() == Standing.EXPIRING) {
            line.until()
                    .ifPresent(until -> state.add(new StateBadge(
                            Tone.WAITING, getTranslation("publishing.expiring.until", until.toString()))));
        }
        Span by = new Span(words.by(line.changed()));
        by.addClassName("soft");
        state.add(by);
        add(head, state);
    }

    private static Tone tone(Work work) {
        return switch (work) {
            case TO_REVIEW, IN_REVIEW -> Tone.WAITING;
            case SENT_BACK -> Tone.BAD;
            case OWN_DRAFT, OTHERS_DRAFT, NONE -> Tone.NEUTRAL;
        };
    }
}
