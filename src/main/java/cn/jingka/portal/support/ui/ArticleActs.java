package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Knowledge.Article;
import cn.jingka.portal.support.Knowledge.Opinion;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** What an agent does with an article: notes that it answered, or says to the editors what they think of it. */
class ArticleActs extends Div {

    private final transient Knowledge knowledge;
    private final transient Article article;
    private final Div buttons = new Div();
    private final Div writing = new Div();
    private final Paragraph done = new Paragraph();
    private final RefusalLine refusal = new RefusalLine();

    ArticleActs(Knowledge knowledge, Article article, boolean inCall) {
        this.knowledge = knowledge;
        this.article = article;
        addClassName("article-acts");
        buttons.addClassName("row");
        writing.addClassName("service-form");
        done.addClassName("soft");
        done.getElement().setAttribute("role", "status");
        if (inCall) {
            Button used = new Button(getTranslation("support.knowledge.used"));
            used.addClickListener(event -> act(
                    () -> {
                        knowledge.usedInCall(article.id(), article.revision());
                        used.setEnabled(false);
                    },
                    "support.knowledge.used.done"));
            buttons.add(used);
        }
        Button helpful = new Button(
                getTranslation("support.knowledge.helpful"),
                event -> act(
                        () -> knowledge.feedback(article.id(), article.revision(), Opinion.HELPFUL, ""),
                        "support.knowledge.feedback.done"));
        Button unclear = new Button(getTranslation("support.knowledge.unclear"), event -> write(Opinion.UNCLEAR));
        Button wrong = new Button(getTranslation("support.knowledge.wrong"), event -> write(Opinion.WRONG));
        helpful.addThemeVariants(ButtonVariant.TERTIARY);
        unclear.addThemeVariants(ButtonVariant.TERTIARY);
        wrong.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(helpful, unclear, wrong);
        add(buttons, writing, refusal, done);
    }

    private void write(Opinion opinion) {
        TextArea words = new TextArea(getTranslation("support.knowledge.feedback.words"));
        words.setMaxLength(Tickets.LONGEST);
        words.setWidthFull();
        Button send = new Button(
                getTranslation("support.knowledge.feedback.send"),
                event -> act(
                        () -> {
                            knowledge.feedback(article.id(), article.revision(), opinion, words.getValue());
                            writing.removeAll();
                        },
                        "support.knowledge.feedback.done"));
        writing.removeAll();
        writing.add(words, send);
        words.focus();
    }

    private void act(Runnable what, String doneKey) {
        refusal.clear();
        try {
            what.run();
            done.setText(getTranslation(doneKey));
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
