package cn.jingka.portal.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/** Says that the session is about to end; where using the portal puts that off, the button does, and it goes on. */
class StillThereDialog extends Dialog {

    /** The browser counts by itself between two rounds. */
    private static final String COUNT = """
            clearInterval(this.counting);
            const end = Date.now() + $0 * 1000;
            const show = () => {
                const left = Math.max(0, Math.round((end - Date.now()) / 1000));
                this.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
            };
            show();
            this.counting = setInterval(show, 1000);
            """;

    private final Span left = new Span();

    /** @param byUse whether going on keeps the session; else it ends in any case */
    StillThereDialog(boolean byUse) {
        String texts = byUse ? "identity.ends.idle" : "identity.ends.longest";
        addClassName("still-there");
        setHeaderTitle(getTranslation(texts + ".title"));
        left.addClassName("still-there-left");
        left.getElement().setAttribute("role", "timer");
        add(new Paragraph(getTranslation(texts + ".text")), left);
        Button goOn = new Button(getTranslation(texts + ".goOn"), click -> close());
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.setAutofocus(true);
        getFooter().add(goOn);
    }

    void count(Duration untilTheEnd) {
        left.getElement().executeJs(COUNT, (double) Math.max(0, untilTheEnd.toSeconds()));
    }
}
