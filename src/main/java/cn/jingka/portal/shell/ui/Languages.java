package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.i18n.Texts;
import com.vaadin.flow.server.ServiceInitEvent;
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
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(of(VaadinRequest.getCurrent())));
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .head()
                .parent()
                .attr("lang", of(response.getVaadinRequest()).toLanguageTag()));
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
