package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The few benefits that most members come for, and the hotline (CARD-5). */
@org.springframework.stereotype.Component
class OftenUsed implements HomePanel {

    private static final List<String> IDS = List.of("park-pass", "fitness", "film", "examination-sanatorium");

    private final BenefitCatalogue catalogue;
    private final Texts texts;

    OftenUsed(BenefitCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        Locale language = UI.getCurrent().getLocale();
        Div links = new Div(new Anchor("card", texts.getTranslation("offers.often.card", language)));
        links.addClassName("often-used");
        IDS.stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .forEach(benefit -> links.add(link(benefit, language)));
        Anchor hotline = new Anchor("tel:12351", "12351");
        hotline.setAriaLabel(texts.getTranslation("offers.often.hotline", language));
        links.add(hotline);
        return Optional.of(new Panel(texts.getTranslation("offers.often.title", language), links));
    }

    private static Anchor link(Benefit benefit, Locale language) {
        return new Anchor("benefits/" + benefit.id(), benefit.title().in(language));
    }
}
