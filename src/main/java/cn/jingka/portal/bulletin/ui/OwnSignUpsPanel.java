package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.OwnSignUps.OwnSignUp;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The member's next events on the home page; without any the page keeps its room. */
@org.springframework.stereotype.Component
class OwnSignUpsPanel implements HomePanel {

    private static final int MOST = 3;

    private final OwnSignUps own;
    private final Texts texts;

    OwnSignUpsPanel(OwnSignUps own, Texts texts) {
        this.own = own;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 460;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        List<OwnSignUp> next =
                own.all().stream().filter(OwnSignUpsView::ahead).limit(MOST).toList();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Locale language = UI.getCurrent().getLocale();
        UnorderedList list = new UnorderedList();
        list.addClassName("sign-up-list");
        next.forEach(one -> list.add(new OwnSignUpItem(one)));
        return Optional.of(new Panel(
                texts.getTranslation("bulletin.mine.title", language),
                list,
                new Anchor("bulletin/mine", texts.getTranslation("bulletin.mine.all", language))));
    }
}
