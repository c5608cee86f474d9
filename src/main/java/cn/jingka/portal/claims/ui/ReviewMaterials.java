package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The materials of a case, each needed, received or in question, with the names of its files. */
class ReviewMaterials extends UnorderedList {

    ReviewMaterials(CaseView view, ClaimWords words) {
        addClassName("review-list");
        view.materials().forEach(status -> add(item(view.kind(), status, words)));
    }

    private ListItem item(String kind, MaterialStatus status, ClaimWords words) {
        Tone tone =
                switch (status.state()) {
                    case NEEDED -> Tone.NEUTRAL;
                    case RECEIVED -> Tone.GOOD;
                    case IN_QUESTION -> Tone.WAITING;
                };
        ListItem item = new ListItem(
                new Span(words.material(kind, status.material().id())),
                new StateBadge(tone, getTranslation("claims.review.material." + status.state())));
        status.items().forEach(file -> {
            Span name = new Span(file.fileName());
            name.addClassName("soft");
            item.add(name);
        });
        return item;
    }
}
