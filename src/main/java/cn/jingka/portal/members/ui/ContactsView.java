package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.members.ContactQueue;
import cn.jingka.portal.members.ContactQueue.ContactCase;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.Units;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Members whom messages do not reach, and the recording of a number after an identity check. */
@Route("staff/contacts")
@RolesAllowed("UNIT_OFFICER")
@Menu(title = "members.contacts.menu", order = 12, icon = "vaadin:phone")
class ContactsView extends UnitScopedView {

    /** Key of the column that holds the row's actions. */
    static final String ACTIONS = "actions";

    private final transient ContactQueue queue;
    private final Div content = new Div();

    ContactsView(Units units, ContactQueue queue) {
        super(units, "members.contacts.title");
        this.queue = queue;
    }

    @Override
    void show(Unit unit) {
        content.removeAll();
        add(content);
        int open = queue.count(unit.code());
        if (open == 0) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("members.contacts.empty"),
                    getTranslation("members.contacts.empty.text")));
            return;
        }
        Div form = new Div();
        Grid<ContactCase> grid = new Grid<>();
        grid.addColumn(ContactCase::name).setHeader(getTranslation("members.field.name"));
        grid.addComponentColumn(this::problem)
                .setHeader(getTranslation("members.contacts.problem"))
                .setAutoWidth(true);
        grid.addColumn(item -> item.phone() == null ? getTranslation("members.phone.none") : item.phone())
                .setHeader(getTranslation("members.field.phone"));
        grid.addComponentColumn(item -> recordButton(unit, item, form))
                .setKey(ACTIONS)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(open <= 12);
        grid.setItems(query -> queue.list(unit.code(), query.getOffset(), query.getLimit()).stream(), query -> open);
        content.add(new Panel(getTranslation("members.contacts.count", open), grid), form);
    }

    private StateBadge problem(ContactCase item) {
        return new StateBadge(
                Tone.WAITING,
                getTranslation("members.contacts." + item.problem().name()));
    }

    private Button recordButton(Unit unit, ContactCase item, Div form) {
        Button button = new Button(getTranslation("members.contacts.record"), event -> {
            form.removeAll();
            form.add(recording(unit, item));
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** What was checked is part of the record: the document was seen, and its end read from it. */
    private Panel recording(Unit unit, ContactCase item) {
        Checkbox seen = new Checkbox(getTranslation("members.contacts.seen"));
        TextField tail = new TextField(getTranslation("members.contacts.tail"));
        tail.setMaxLength(4);
        TextField number = new TextField(getTranslation("members.contacts.number"));
        RefusalLine refusal = new RefusalLine();
        Button save = new Button(getTranslation("members.contacts.save"), event -> {
            try {
                MobileNumber mobile = MobileNumber.parse(number.getValue());
                queue.record(unit.code(), item.person(), mobile, seen.getValue(), tail.getValue());
                Notification.show(getTranslation("members.contacts.saved", item.name()));
                show(unit);
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(tail, number);
        fields.addClassName("row");
        return new Panel(getTranslation("members.contacts.recordFor", item.name()), seen, fields, refusal, save);
    }
}
