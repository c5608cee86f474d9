package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.SharedViews;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** While the member is on the phone with an agent who knows them: the way to let the agent look on. */
@Component
class ShareOnHome implements HomePanel {

    private final SharedViews shares;
    private final Texts texts;

    ShareOnHome(SharedViews shares, Texts texts) {
        this.shares = shares;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> create(PersonId person) {
        Locale language = UI.getCurrent().getLocale();
        return shares.own()
                .map(call -> new Panel(
                        texts.getTranslation("support.share.onHome", language),
                        new Paragraph(texts.getTranslation("support.share.onHomeText", language)),
                        new Anchor("me/share", texts.getTranslation("support.share.title", language))));
    }
}
