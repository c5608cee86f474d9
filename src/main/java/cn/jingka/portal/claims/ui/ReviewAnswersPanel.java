package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Change;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** The facts of a case: as filed, and where the reviewer holds otherwise, with the reason. */
class ReviewAnswersPanel extends Panel {

    private final transient ReviewCase open;

    ReviewAnswersPanel(ReviewCase open) {
        super(open.words().say("claims.review.answers"));
        this.open = open;
        UnorderedList list = new UnorderedList();
        list.addClassName("review-answers");
        open.view().questions().forEach(question -> list.add(row(question)));
        add(list);
    }

    private ListItem row(Question question) {
        ReviewView view = open.view();
        CaseView facts = view.view();
        Span name = new Span(open.words().question(facts.kind(), question.id()));
        name.addClassName("soft");
        ListItem row = new ListItem(name, new Span(shown(question, false)));
        facts.changes().reversed().stream()
                .filter(change -> change.question().equals(question.id()))
                .findFirst()
                .ifPresent(change -> row.add(established(question, change)));
        boolean mayAct = view.notMine().isEmpty()
                && (view.mine() || view.takenBy().isEmpty())
                && (facts.state() == CaseState.IN_REVIEW || facts.state() == CaseState.IN_APPEAL);
        if (mayAct && question.establishable()) {
            Button otherwise = new Button(getTranslation("claims.review.establish"));
            otherwise.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            otherwise.setAriaLabel(getTranslation("claims.review.establish.of", name.getText()));
            otherwise.addClickListener(event -> {
                otherwise.setVisible(false);
                row.add(form(question, name));
            });
            row.add(otherwise);
        }
        return row;
    }

    private String shown(Question question, boolean established) {
        CaseView facts = open.view().view();
        return open.words()
                .answer(question, established ? facts.established() : facts.filed())
                .orElse(getTranslation("claims.answer.none"));
    }

    private Div established(Question question, Change change) {
        Span value = new Span(getTranslation("claims.review.established", shown(question, true)));
        value.addClassName("review-established");
        Span why = new Span(getTranslation(
                "claims.review.established.why",
                change.reason(),
                change.by(),
                Formats.minute(change.at(), open.clock().getZone())));
        why.addClassName("soft");
        return new Div(value, why);
    }

    private Div form(Question question, Span label) {
        label.setId("review-answer-" + question.id());
        QuestionField field = QuestionField.of(
                question,
                "review-answer-" + question.id(),
                open.view().view().established().text(question.id()));
        TextField reason = new TextField(getTranslation("claims.review.establish.reason"));
        reason.setMaxLength(WordsForm.REASON);
        reason.setWidthFull();
        Button save = new Button(getTranslation("claims.review.establish.save"), event -> {
            Optional<String> value = field.read();
            value.ifPresent(answer -> open.onChanged()
                    .accept(open.desk()
                            .establish(open.reference(), open.version(), question.id(), answer, reason.getValue())));
        });
        Div form = new Div(field, reason, save);
        form.addClassName("review-form");
        return form;
    }
}
