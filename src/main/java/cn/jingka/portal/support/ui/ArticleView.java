package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Knowledge.Article;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;

/** One article as it stands on a day. */
@Route("staff/knowledge/:article")
@RolesAllowed({"AGENT", "SUPERVISOR", "EDITOR"})
class ArticleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Knowledge knowledge;
    private final transient Calls calls;
    private final transient CurrentActor actor;
    private final transient FollowUpWords words;
    private String title = "";

    ArticleView(Knowledge knowledge, Calls calls, CurrentActor actor, FollowUpWords words) {
        this.knowledge = knowledge;
        this.calls = calls;
        this.actor = actor;
        this.words = words;
        addClassNames("page-parts", "knowledge");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("article").orElseThrow();
        LocalDate day = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("on")
                .map(ArticleView::day)
                .orElseGet(words::today);
        Article article = knowledge.article(id, day).orElseThrow(NotFoundException::new);
        title = article.title().in(getLocale());
        removeAll();
        PageHeader header = new PageHeader(title, words.say("support.knowledge.revision", article.revision()));
        add(
                new Anchor(KnowledgeView.ROUTE, words.say("support.knowledge.all")),
                header,
                new Panel(new ArticleText(article)));
        if (actor.has(Role.AGENT)) {
            add(new Panel(new ArticleActs(knowledge, article, calls.open().isPresent())));
        }
        if (actor.has(Role.EDITOR)) {
            header.withActions(new Anchor("staff/content/knowledge/" + id, words.say("support.knowledge.edit.this")));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
