package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.HouseholdProvider;
import cn.jingka.portal.services.RequestField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

/** The form of a provider of household services at the editors' desk. */
@org.springframework.stereotype.Component
class HouseholdEditor implements ContentEditor<HouseholdProvider> {

    private static final HouseholdProvider BLANK =
            new HouseholdProvider(LocalText.EMPTY, LocalText.EMPTY, LocalText.EMPTY, List.of(), List.of(), "");

    private final Texts texts;

    HouseholdEditor(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String type() {
        return "HOUSEHOLD";
    }

    @Override
    public Form<HouseholdProvider> form(Optional<HouseholdProvider> content) {
        return new Fields(content.orElse(BLANK));
    }

    @Override
    public Component preview(String id, HouseholdProvider content) {
        return new Panel(new HouseholdCard(content));
    }

    private String say(String key) {
        return texts.getTranslation(key, UI.getCurrent().getLocale());
    }

    private final class Fields implements Form<HouseholdProvider> {

        private final LocalTextField name = LocalTextField.line(say("services.household.name"));
        private final LocalTextField about = LocalTextField.area(say("services.household.about"));
        private final LocalTextField terms = LocalTextField.area(say("services.household.terms"));
        private final CheckboxGroup<String> services = new CheckboxGroup<>(say("services.household.services"));
        private final CheckboxGroup<String> districts = new CheckboxGroup<>(say("services.household.districts"));
        private final TextField phone = new TextField(say("services.household.phone"));

        Fields(HouseholdProvider content) {
            services.setItems(RequestField.HOUSEHOLD_SERVICE.choices());
            services.setItemLabelGenerator(code -> say(RequestField.HOUSEHOLD_SERVICE.choiceKey(code)));
            services.select(content.services());
            districts.setItems(District.CODES);
            districts.setItemLabelGenerator(code -> say(District.keyOf(code)));
            districts.setHelperText(say("services.household.districts.hint"));
            districts.select(content.districts());
            name.show(content.name());
            about.show(content.about());
            terms.show(content.terms());
            phone.setValue(content.phone());
        }

        @Override
        public Component component() {
            Div form = new Div(name, about, terms, services, districts, phone);
            form.addClassName("service-form");
            return form;
        }

        @Override
        public HouseholdProvider read() {
            return new HouseholdProvider(
                    name.read(),
                    about.read(),
                    terms.read(),
                    RequestField.HOUSEHOLD_SERVICE.choices().stream()
                            .filter(services.getValue()::contains)
                            .toList(),
                    District.CODES.stream()
                            .filter(districts.getValue()::contains)
                            .toList(),
                    phone.getValue().strip());
        }
    }
}
