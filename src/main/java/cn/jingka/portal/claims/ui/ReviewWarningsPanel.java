package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ReviewDesk.DuplicateWarning;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** What looks like a case filed twice; of the other case only its reference is named. */
class ReviewWarningsPanel extends Panel {

    ReviewWarningsPanel(List<DuplicateWarning> warnings, ClaimWords words) {
        super(words.say("claims.review.warnings.title"));
        UnorderedList list = new UnorderedList();
        list.addClassName("review-list");
        warnings.forEach(warning -> list.add(new ListItem(
                new StateBadge(Tone.WAITING, words.title(warning.otherKind())),
                new Span(words.say(warning.why())),
                new RouterLink(
                        warning.otherReference(),
                        ReviewCaseView.class,
                        ReviewCaseView.parameters(warning.otherReference())))));
        add(list);
    }
}
