package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.services.HouseholdProvider;
import cn.jingka.portal.services.RequestField;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One provider as members read it; the editors' preview is the same. */
class HouseholdCard extends Div {

    HouseholdCard(HouseholdProvider provider) {
        addClassName("household-card");
        Anchor call = new Anchor("tel:" + provider.phone().replaceAll("[ -]", ""), provider.phone());
        call.setRouterIgnore(true);
        add(
                new H3(provider.name().in(getLocale())),
                new Paragraph(provider.about().in(getLocale())),
                new KeyValues()
                        .with(
                                getTranslation("services.household.services"),
                                joined(provider.services(), RequestField.HOUSEHOLD_SERVICE::choiceKey))
                        .with(
                                getTranslation("services.household.districts"),
                                provider.districts().isEmpty()
                                        ? getTranslation("services.household.everywhere")
                                        : joined(provider.districts(), District::keyOf))
                        .with(
                                getTranslation("services.household.terms"),
                                provider.terms().in(getLocale()))
                        .with(getTranslation("services.household.phone"), call));
    }

    private String joined(List<String> codes, UnaryOperator<String> key) {
        return codes.stream()
                .map(code -> getTranslation(key.apply(code)))
                .collect(Collectors.joining(getTranslation("services.and")));
    }
}
