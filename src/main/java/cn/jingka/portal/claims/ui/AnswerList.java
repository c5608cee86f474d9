package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** What was answered, a line each: the question, the answer, the way to change it. */
class AnswerList extends DescriptionList {

    AnswerList() {
        addClassName("answer-list");
    }

    /** Everything that was answered, as the filer gave it. */
    AnswerList(CaseView view, ClaimWords words, LocalDate today) {
        this();
        words.kind(view.kind())
                .questions(view.claimant().person(), view.filed(), today)
                .forEach(question -> words.answer(question, view.filed())
                        .ifPresent(answer -> line(words.question(view.kind(), question.id()), answer)));
    }

    void line(String question, String answer, String changeAt) {
        line(question, answer, changeAt, getTranslation("claims.member.check.change"));
    }

    /** @param action what the link does, where it isn't to change what is there */
    void line(String question, String answer, String at, String action) {
        Anchor change = new Anchor(at, action);
        change.setAriaLabel(getTranslation("claims.member.check.changeWhat", action, question));
        add(new Div(new Term(question), new Description(new Span(answer), change)));
    }

    void line(String question, String answer) {
        add(new Div(new Term(question), new Description(new Span(answer))));
    }
}
