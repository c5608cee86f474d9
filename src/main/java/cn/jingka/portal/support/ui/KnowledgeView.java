package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Knowledge.Article;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** The knowledge to read and look through outside a call, as it stands on a day. */
@Route(KnowledgeView.ROUTE)
@RolesAllowed({"AGENT", "SUPERVISOR", "EDITOR"})
@Menu(title = "support.knowledge.menu", order = 14, icon = "vaadin:book")
class KnowledgeView extends Div implements HasDynamicTitle {

    static final String ROUTE = "staff/knowledge";

    private static final int MOST = 200;

    private final transient Knowledge knowledge;
    private final transient FollowUpWords words;
    private final TextField question = new TextField();
    private final DateField day;
    private final RefusalLine refusal = new RefusalLine();
    private final Div found = new Div();

    KnowledgeView(Knowledge knowledge, CurrentActor actor, FollowUpWords words) {
        this.knowledge = knowledge;
        this.words = words;
        addClassNames("page-parts", "knowledge");
        question.setLabel(words.say("support.knowledge.question"));
        question.setHelperText(words.say("support.knowledge.question.hint"));
        question.setPrefixComponent(VaadinIcon.SEARCH.create());
        question.setClearButtonVisible(true);
        question.setAutofocus(true);
        question.setValueChangeMode(ValueChangeMode.LAZY);
        question.addValueChangeListener(event -> search());
        day = new DateField(words.say("support.knowledge.day"));
        day.setValue(words.today());
        day.addValueChangeListener(event -> search());
        Div asked = new Div(question, day);
        asked.addClassNames("row", "knowledge-question");
        PageHeader header = new PageHeader(getPageTitle(), words.say("support.knowledge.subtitle"));
        if (actor.has(Role.EDITOR)) {
            header.withActions(
                    new Anchor(ArticleFeedbackView.ROUTE, words.say("support.knowledge.feedback.page")),
                    new Anchor("staff/content", words.say("support.knowledge.edit")));
        }
        add(header, asked, refusal, found);
        search();
    }

    private void search() {
        refusal.clear();
        found.removeAll();
        try {
            LocalDate on = day.typed().orElseGet(words::today);
            List<Article> articles = knowledge.search(question.getValue(), on, MOST);
            if (articles.isEmpty()) {
                found.add(new EmptyState(
                        VaadinIcon.SEARCH,
                        words.say("support.knowledge.none"),
                        words.say("support.knowledge.none.text")));
                return;
            }
            OrderedList list = new OrderedList();
            list.addClassNames("knowledge-hits", "panel");
            articles.forEach(article -> list.add(hit(article, on)));
            found.add(list);
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private ListItem hit(Article article, LocalDate on) {
        String address = ROUTE + "/" + article.id() + (on.equals(words.today()) ? "" : "?on=" + on);
        Anchor open = new Anchor(address, article.title().in(getLocale()));
        Paragraph summary = new Paragraph(article.summary().in(getLocale()));
        summary.addClassName("soft");
        Div facts = ArticleText.clauses(article.clauses());
        if (article.used() > 0) {
            Span used = new Span(words.say("support.knowledge.usedTimes", Integer.toString(article.used())));
            used.addClassName("soft");
            facts.add(used);
        }
        return new ListItem(open, summary, facts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.knowledge.page");
    }
}
