package cn.jingka.portal.testing;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.context.annotation.Profile;

/** Form and preview of the test kind, made of the shared parts. */
@org.springframework.stereotype.Component
@Profile("test")
class TestContentEditor implements ContentEditor<TestContent> {

    @Override
    public String type() {
        return TestContentType.CODE;
    }

    @Override
    public Form<TestContent> form(Optional<TestContent> content) {
        return new TestForm(content.orElseGet(() -> TestContent.called("", "")));
    }

    @Override
    public Component preview(String id, TestContent content) {
        var language = UI.getCurrent().getLocale();
        Div preview = new Div(
                new H2(content.title().in(language)),
                new Paragraph(content.text().in(language)));
        content.places().forEach(place -> preview.add(new Paragraph(place.in(language))));
        return preview;
    }

    private static class TestForm extends Div implements Form<TestContent> {

        private final LocalTextField title = LocalTextField.line(getTranslation("publishingtest.field.title"));
        private final LocalTextField text = LocalTextField.area(getTranslation("publishingtest.field.text"));
        private final RowsField<LocalText> places = RowsField.texts(
                getTranslation("publishingtest.field.places"), getTranslation("publishingtest.addPlace"));
        private final DateField day = new DateField(getTranslation("publishingtest.field.day"));
        private final AmountField price = new AmountField(getTranslation("publishingtest.field.price"));

        TestForm(TestContent content) {
            addClassName("content-form");
            title.show(content.title());
            text.show(content.text());
            places.show(content.places());
            day.setValue(content.day().orElse(null));
            if (content.price() instanceof TestContent.Price.Fixed(Fen amount)) {
                price.setValue(amount.toString());
            }
            add(title, text, places, day, price);
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public TestContent read() {
            return new TestContent(
                    title.read(),
                    text.read(),
                    places.read(),
                    day.typed(),
                    price.typed()
                            .<TestContent.Price>map(TestContent.Price.Fixed::new)
                            .orElseGet(TestContent.Price.Free::new));
        }
    }
}
