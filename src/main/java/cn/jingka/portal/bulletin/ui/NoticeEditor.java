package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** The editors' form of a notice, and the notice as its readers will see it. */
@org.springframework.stereotype.Component
class NoticeEditor implements ContentEditor<BoardNotice> {

    @Override
    public String type() {
        return "NOTICE";
    }

    @Override
    public Form<BoardNotice> form(Optional<BoardNotice> content) {
        return new NoticeForm(content);
    }

    @Override
    public Component preview(String id, BoardNotice content) {
        UI ui = UI.getCurrent();
        Div page = new Div(
                new PageHeader(
                        content.title().in(ui.getLocale()),
                        ui.getTranslation(content.kind().key())),
                new NoticeArticle(content));
        page.addClassName("notice");
        return page;
    }
}
