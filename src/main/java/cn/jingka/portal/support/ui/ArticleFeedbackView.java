package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Knowledge.Feedback;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What agents found wrong or unclear in articles, for the editors. */
@Route(ArticleFeedbackView.ROUTE)
@RolesAllowed("EDITOR")
@Menu(title = "support.knowledge.feedback.menu", order = 64, icon = "vaadin:comment-o")
class ArticleFeedbackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "staff/knowledge/feedback";

    private final transient Knowledge knowledge;
    private final transient FollowUpWords words;

    ArticleFeedbackView(Knowledge knowledge, FollowUpWords words) {
        this.knowledge = knowledge;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getPageTitle(), words.say("support.knowledge.feedback.subtitle")));
        List<Feedback> open = knowledge.openFeedback();
        if (open.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    words.say("support.knowledge.feedback.empty"),
                    words.say("support.knowledge.feedback.empty.text")));
        }
        open.forEach(feedback -> add(panel(feedback)));
    }

    private Panel panel(Feedback feedback) {
        Paragraph by = new Paragraph(words.say(
                "support.knowledge.feedback.by",
                words.say("support.knowledge.opinion." + feedback.opinion()),
                feedback.by(),
                words.minute(feedback.at()),
                Integer.toString(feedback.revision())));
        by.addClassName("soft");
        return new Panel(
                feedback.title().in(getLocale()),
                by,
                new Paragraph(feedback.words()),
                new Anchor("staff/content/knowledge/" + feedback.article(), words.say("support.knowledge.edit.this")),
                new WordsForm(words.say("support.knowledge.settle.words"))
                        .with(words.say("support.knowledge.settle"), typed -> {
                            knowledge.settle(feedback.number(), typed);
                            show();
                        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.knowledge.feedback.page");
    }
}
