package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.services.MatchProfile;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** A profile as others see it, and its owner too. */
class MatchCard extends Div {

    MatchCard(MatchProfile profile) {
        addClassName("match-card");
        add(
                new H3(profile.alias()),
                new KeyValues()
                        .with(
                                getTranslation("services.match.who"),
                                getTranslation(
                                        "services.match.who.value",
                                        getTranslation("services.gender." + profile.gender()),
                                        Integer.toString(profile.birthYear())))
                        .with(
                                getTranslation("services.match.district"),
                                getTranslation(District.keyOf(profile.district())))
                        .with(
                                getTranslation("services.match.schooling"),
                                getTranslation("services.schooling." + profile.schooling()))
                        .with(getTranslation("services.match.occupation"), profile.occupation())
                        .with(getTranslation("services.match.about"), profile.about())
                        .with(getTranslation("services.match.wishes"), profile.wishes()));
    }
}
