package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Knowledge.Article;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Looks an answer up while the caller waits: type, read, note that it was used. */
class KnowledgePanel extends Panel {

    /** During a call nobody reads further than this. */
    private static final int MOST = 8;

    private final transient Knowledge knowledge;
    private final transient Supplier<LocalDate> today;
    private final transient boolean inCall;
    private final TextField question = new TextField();
    private final Div found = new Div();

    /**
     * @param today asked at each search: a call may last beyond midnight
     * @param inCall whether "used in this call" is offered
     */
    KnowledgePanel(Knowledge knowledge, Supplier<LocalDate> today, boolean inCall) {
        this.knowledge = knowledge;
        this.today = today;
        this.inCall = inCall;
        addClassName("knowledge");
        question.setLabel(getTranslation("support.knowledge.question"));
        question.setHelperText(getTranslation("support.knowledge.question.hint"));
        question.setPrefixComponent(VaadinIcon.SEARCH.create());
        question.setClearButtonVisible(true);
        question.setWidthFull();
        question.setValueChangeMode(ValueChangeMode.LAZY);
        question.addValueChangeListener(event -> search());
        found.addClassName("page-parts");
        found.getElement().setAttribute("aria-live", "polite");
        add(question, found);
    }

    private void search() {
        found.removeAll();
        if (question.getValue().isBlank()) {
            return;
        }
        List<Article> articles = knowledge.search(question.getValue(), today.get(), MOST);
        if (articles.isEmpty()) {
            found.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("support.knowledge.none"),
                    getTranslation("support.knowledge.none.text")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("knowledge-hits");
        articles.forEach(article -> list.add(hit(article)));
        found.add(list);
    }

    private ListItem hit(Article article) {
        Button open = new Button(article.title().in(getLocale()), event -> open(article));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        Paragraph summary = new Paragraph(article.summary().in(getLocale()));
        summary.addClassName("soft");
        return new ListItem(open, summary, ArticleText.clauses(article.clauses()));
    }

    private void open(Article article) {
        found.removeAll();
        Button back = new Button(getTranslation("support.knowledge.back"), VaadinIcon.ARROW_LEFT.create(), event -> {
            search();
            question.focus();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        found.add(back, new ArticleText(article), new ArticleActs(knowledge, article, inCall));
        back.focus();
    }
}
