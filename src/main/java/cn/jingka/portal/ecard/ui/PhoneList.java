package cn.jingka.portal.ecard.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.ecard.OwnPhones;
import cn.jingka.portal.ecard.OwnPhones.Phone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;

/** The phones that can show the member's card now, each with a button that ends it. */
class PhoneList extends Div {

    private final transient OwnPhones phones;
    private final ZoneId zone;
    private final Div entries = new Div();
    private final RefusalLine refusal = new RefusalLine();

    PhoneList(OwnPhones phones, ZoneId zone) {
        this.phones = phones;
        this.zone = zone;
        add(entries, refusal);
        fill();
    }

    private void fill() {
        entries.removeAll();
        List<Phone> known = phones.list();
        if (known.isEmpty()) {
            entries.add(new Paragraph(getTranslation("ecard.phones.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("ecard-phones");
        known.forEach(phone -> list.add(entry(phone)));
        entries.add(list);
    }

    private ListItem entry(Phone phone) {
        Span when = new Span(getTranslation(
                "ecard.phones.until", Formats.minute(phone.registeredAt(), zone), Formats.minute(phone.until(), zone)));
        when.addClassName("soft");
        Div which = new Div(new Span(phone.device()), when);
        which.addClassName("which");
        Button remove = new Button(getTranslation("ecard.phones.remove"), event -> remove(phone));
        remove.setAriaLabel(getTranslation("ecard.phones.remove.which", phone.device()));
        return new ListItem(which, remove);
    }

    private void remove(Phone phone) {
        refusal.clear();
        try {
            phones.remove(phone.key());
        } catch (DomainException gone) {
            refusal.say(gone);
        }
        fill();
    }
}
