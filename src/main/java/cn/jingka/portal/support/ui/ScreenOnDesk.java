package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.Calls.Call;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the desk to the caller's page, in a window beside it: the agent works on while looking. */
@Component
@Order(900)
class ScreenOnDesk implements DeskPanel {

    private final Texts texts;

    ScreenOnDesk(Texts texts) {
        this.texts = texts;
    }

    @Override
    public com.vaadin.flow.component.Component of(Call call) {
        Locale language = UI.getCurrent().getLocale();
        String words = texts.getTranslation("support.share.open", language);
        Button open = new Button(words, VaadinIcon.EYE.create());
        // Opened by the browser itself in the click, so that it doesn't count as an unasked window.
        open.getElement().executeJs("""
                        this.addEventListener('click', () =>
                            window.open('staff/call/screen', 'jingka-screen', 'popup,width=420,height=820'))""");
        return new Panel(words, new Paragraph(texts.getTranslation("support.share.askFor", language)), open);
    }
}
