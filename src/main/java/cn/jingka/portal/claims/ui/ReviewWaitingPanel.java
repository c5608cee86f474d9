package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView.Request;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;

/** The case waits for its filer; after the day set, review may go on without an answer. */
class ReviewWaitingPanel extends Panel {

    ReviewWaitingPanel(ReviewCase open) {
        super(open.words().say("claims.review.waiting"));
        Request request = open.view().view().requests().getLast();
        add(
                new Paragraph(
                        getTranslation("claims.review.waiting.until", Formats.prose(request.until(), getLocale()))),
                new Quoted(request.text()));
        if (open.today().isAfter(request.until())) {
            add(new Button(
                    getTranslation("claims.review.goOn"),
                    event -> open.onChanged().accept(open.desk().goOn(open.reference(), open.version()))));
        }
    }
}
