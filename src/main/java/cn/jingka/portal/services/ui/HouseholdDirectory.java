package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.Households;
import cn.jingka.portal.services.Households.Entry;
import cn.jingka.portal.services.RequestField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** The directory of household services (HOME-1), by what is wanted; a provider can be asked for in the form below. */
class HouseholdDirectory extends Panel {

    private final transient Households households;
    private final transient RequestWords words;
    private final transient Consumer<String> onChosen;
    private final Div found = new Div();

    HouseholdDirectory(Households households, RequestWords words, Consumer<String> onChosen) {
        super(words.say("services.household.title"));
        this.households = households;
        this.words = words;
        this.onChosen = onChosen;
        Select<String> service = new Select<>();
        service.setLabel(words.say("services.household.filter"));
        service.setItems(RequestField.HOUSEHOLD_SERVICE.choices());
        service.setEmptySelectionAllowed(true);
        service.setEmptySelectionCaption(words.say("services.household.filter.all"));
        service.setItemLabelGenerator(code -> code == null
                ? words.say("services.household.filter.all")
                : words.say(RequestField.HOUSEHOLD_SERVICE.choiceKey(code)));
        service.addValueChangeListener(event -> show(event.getValue()));
        add(service, found);
        show(null);
    }

    private void show(String service) {
        found.removeAll();
        List<Entry> entries = households.all().stream()
                .filter(entry -> service == null || entry.provider().services().contains(service))
                .toList();
        if (entries.isEmpty()) {
            found.add(new EmptyState(
                    VaadinIcon.HOME, words.say("services.household.none"), words.say("services.household.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kind-list");
        entries.forEach(entry -> {
            Button choose = new Button(words.say("services.household.choose"), event -> onChosen.accept(entry.id()));
            list.add(new ListItem(new HouseholdCard(entry.provider()), choose));
        });
        found.add(list);
    }
}
