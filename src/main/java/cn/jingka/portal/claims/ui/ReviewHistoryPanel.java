package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.CaseView.Request;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.Timeline;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What happened to the case so far, and what was asked and answered. */
class ReviewHistoryPanel extends Panel {

    ReviewHistoryPanel(CaseView view, ClaimWords words, Clock clock) {
        super(words.say("claims.review.history"));
        List<Timeline.Stage> stages = new ArrayList<>();
        for (Move move : view.history()) {
            String who = move.actorName().isEmpty()
                    ? getTranslation("claims.review.actor." + move.actor())
                    : getTranslation("claims.review.actor." + move.actor()) + " " + move.actorName();
            String when = Formats.minute(move.at(), clock.getZone()) + " · " + who;
            stages.add(new Timeline.Stage(
                    getTranslation("claims.review.state." + move.to()),
                    Timeline.Progress.DONE,
                    move.why().isEmpty() ? when : when + " · " + move.why()));
        }
        add(new Timeline(stages));
        if (!view.requests().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("review-list");
            view.requests().forEach(request -> list.add(item(request)));
            add(list);
        }
    }

    private ListItem item(Request request) {
        Span asked = new Span(getTranslation(
                request.fromUnit() ? "claims.review.request.unit" : "claims.review.request.desk", request.text()));
        Span answer = new Span(
                request.answeredAt().isEmpty()
                        ? getTranslation("claims.review.request.open")
                        : getTranslation("claims.review.request.answer", request.answer()));
        answer.addClassName("soft");
        return new ListItem(asked, answer);
    }
}
