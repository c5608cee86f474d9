package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.Verification.SentCode;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Verification by a code to the number on record: sent, read out, typed. */
class CodePanel extends Composite<Panel> {

    private final ZoneId zone;
    private final Consumer<String> check;
    private final Button send = new Button();
    private final TextField code = new TextField(getTranslation("support.code.typed"));
    private final Div entry = new Div();
    private final Paragraph sent = new Paragraph();
    private final Paragraph wrong = new Paragraph(getTranslation("support.code.wrong"));
    private final Paragraph closed = new Paragraph();

    CodePanel(ZoneId zone, Runnable sending, Consumer<String> check) {
        this.zone = zone;
        this.check = check;
        send.addClickListener(event -> sending.run());
        send.addClickShortcut(Key.F8);
        code.setMaxLength(8);
        code.setAutocomplete(Autocomplete.OFF);
        code.setValueChangeMode(ValueChangeMode.EAGER);
        code.addKeyDownListener(Key.ENTER, event -> check());
        Button go = new Button(getTranslation("support.code.check"), event -> check());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        entry.add(code, go);
        entry.addClassName("call-line");
        wrong.addClassName("refusal");
        wrong.getElement().setAttribute("role", "alert");
        getContent().add(new Paragraph(getTranslation("support.code.explained")), sent, entry, wrong, send, closed);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("support.code.title"));
    }

    private void check() {
        check.accept(code.getValue());
        code.clear();
    }

    void show(Optional<SentCode> now, Optional<String> whyClosed, boolean justWrong) {
        send.setText(getTranslation(now.isPresent() ? "support.code.again" : "support.code.send"));
        send.setEnabled(whyClosed.isEmpty());
        closed.setText(whyClosed.orElse(""));
        closed.setVisible(whyClosed.isPresent());
        entry.setVisible(now.isPresent());
        sent.setVisible(now.isPresent());
        wrong.setVisible(justWrong && now.isPresent());
        now.ifPresent(code -> {
            sent.setText(getTranslation(
                    "support.code.sent",
                    code.expiresAt().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                    code.triesLeft()));
            this.code.focus();
        });
    }
}
