package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.ArticleContent;
import cn.jingka.portal.support.Knowledge.Article;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of an article at the editors' desk, and the article as agents will see it. */
@org.springframework.stereotype.Component
class ArticleEditor implements ContentEditor<ArticleContent> {

    private static final ArticleContent BLANK =
            new ArticleContent(LocalText.EMPTY, LocalText.EMPTY, "", List.of(), List.of());

    private final Texts texts;
    private final Clock clock;

    ArticleEditor(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "KNOWLEDGE";
    }

    @Override
    public Form<ArticleContent> form(Optional<ArticleContent> content) {
        return new Fields(content.orElse(BLANK));
    }

    @Override
    public Component preview(String id, ArticleContent content) {
        return new Panel(new ArticleText(new Article(
                id,
                0,
                content.title(),
                content.summary(),
                content.words(),
                content.clauses(),
                LocalDate.now(clock),
                Optional.empty(),
                0,
                0)));
    }

    private String say(String key) {
        return texts.getTranslation(key, UI.getCurrent().getLocale());
    }

    private final class Fields implements Form<ArticleContent> {

        private static final int WORDS_ROWS = 8;

        private final LocalTextField title = LocalTextField.line(say("support.knowledge.field.title"));
        private final LocalTextField summary = LocalTextField.area(say("support.knowledge.field.summary"));
        private final TextArea words = new TextArea(say("support.knowledge.field.words"));
        private final TextField clauses = new TextField(say("support.knowledge.field.clauses"));
        private final TextArea asked = new TextArea(say("support.knowledge.field.asked"));

        Fields(ArticleContent content) {
            title.show(content.title());
            summary.show(content.summary());
            words.setMinRows(WORDS_ROWS);
            words.setHelperText(say("support.knowledge.field.words.hint"));
            words.setValue(content.words());
            clauses.setHelperText(say("support.knowledge.field.clauses.hint"));
            clauses.setValue(String.join(" ", content.clauses()));
            asked.setHelperText(say("support.knowledge.field.asked.hint"));
            asked.setValue(String.join("\n", content.asked()));
        }

        @Override
        public Component component() {
            Div form = new Div(title, summary, words, clauses, asked);
            form.addClassName("service-form");
            return form;
        }

        @Override
        public ArticleContent read() {
            return new ArticleContent(
                    title.read(),
                    summary.read(),
                    words.getValue().strip(),
                    parts(clauses.getValue().toUpperCase(Locale.ROOT), "[\\s,，、]+"),
                    parts(asked.getValue(), "\\R"));
        }

        private static List<String> parts(String typed, String between) {
            return Stream.of(typed.split(between))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }
}
