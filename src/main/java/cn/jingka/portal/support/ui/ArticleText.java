package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.Knowledge.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One article: what it answers, the words, the clauses, and since when it stands so. */
class ArticleText extends Div {

    ArticleText(Article article) {
        addClassName("article");
        H3 title = new H3(article.title().in(getLocale()));
        Paragraph summary = new Paragraph(article.summary().in(getLocale()));
        summary.addClassName("summary");
        add(title, summary);
        for (String paragraph : article.words().split("\\R\\s*\\R")) {
            Paragraph words = new Paragraph(paragraph.strip());
            words.addClassName("words");
            // The agent says it in Chinese, whatever language the screen speaks.
            words.getElement().setAttribute("lang", "zh-CN");
            add(words);
        }
        Div facts = clauses(article.clauses());
        Span since = new Span(article.until()
                .map(until -> getTranslation(
                        "support.knowledge.between", article.from().toString(), until.toString()))
                .orElseGet(() ->
                        getTranslation("support.knowledge.since", article.from().toString())));
        since.addClassName("soft");
        facts.add(since);
        add(facts);
    }

    static Div clauses(List<String> ids) {
        Div clauses = new Div();
        clauses.addClassName("row");
        ids.forEach(id -> {
            Span clause = new Span(id);
            clause.addClassName("clause");
            clauses.add(clause);
        });
        return clauses;
    }
}
