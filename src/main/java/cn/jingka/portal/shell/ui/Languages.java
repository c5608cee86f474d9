package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.i18n.Texts;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The language of a page: the reader's choice (a cookie), else the browser's wish, else Chinese; said in the document as well. */
@Component
class Languages implements VaadinServiceInitListener {

    static final String COOKIE = "jingka-language";

    private final Texts texts;

    Languages(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(of(VaadinRequest.getCurrent()));
            sayLostConnection(init.getUI());
        });
        event.getSource()
                .setSystemMessagesProvider(info -> systemMessages(
                        info.getRequest() == null ? texts.spoken(info.getLocale()) : of(info.getRequest())));
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .head()
                .parent()
                .attr("lang", of(response.getVaadinRequest()).toLanguageTag()));
    }

    private static void sayLostConnection(UI ui) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation("shell.connection.lost"));
        dialog.setDialogTextGaveUp(ui.getTranslation("shell.connection.givenUp"));
    }

    private SystemMessages systemMessages(Locale language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session.expired.title", language));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session.expired.text", language));
        messages.setInternalErrorCaption(texts.getTranslation("shell.error.failed.title", language));
        messages.setInternalErrorMessage(texts.getTranslation("shell.session.reload", language));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.session.cookies.title", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.session.cookies.text", language));
        return messages;
    }

    private Locale of(VaadinRequest request) {
        return chosen(request)
                .or(() -> Optional.ofNullable(request.getLocale()))
                .map(texts::spoken)
                .orElse(Texts.CHINESE);
    }

    private static Optional<Locale> chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                        .findFirst();
    }
}
