package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;

/** The materials of a case: needed, received or in question, and why in question. */
class MaterialStates extends UnorderedList {

    MaterialStates(CaseView view, ClaimWords words) {
        addClassName("material-states");
        view.materials().forEach(status -> add(item(view.kind(), status, words)));
    }

    private ListItem item(String kind, MaterialStatus status, ClaimWords words) {
        Tone tone = switch (status.state()) {
            case NEEDED -> Tone.NEUTRAL;
            case RECEIVED -> Tone.GOOD;
            case IN_QUESTION -> Tone.WAITING;
        };
        Div head = new Div(
                new Span(words.material(kind, status.material().id())), new StateBadge(tone, words.state(status)));
        head.addClassNames("row", "apart");
        ListItem item = new ListItem(head);
        status.items().stream()
                .map(EvidenceItem::question)
                .flatMap(question -> Optional.ofNullable(question).stream())
                .forEach(question -> item.add(new Quoted(question)));
        return item;
    }
}
