package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.oversight.StaffPersons;
import cn.jingka.portal.oversight.StaffPersons.Link;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Which member an account of staff is, for noticing looks at relatives and colleagues. */
@Route("staff/trail/people")
@RolesAllowed("ADMINISTRATOR")
class StaffPersonsView extends Div implements HasDynamicTitle {

    private final transient StaffPersons people;
    private final Grid<Link> grid = new Grid<>();
    private final TextField account = new TextField(getTranslation("oversight.trail.account"));
    private final TextField document = new TextField(getTranslation("oversight.people.document"));
    private final RefusalLine refusal = new RefusalLine();

    StaffPersonsView(StaffPersons people, CurrentActor actor, Clock clock) {
        this.people = people;
        addClassNames("trail", "page-parts");
        document.setAutocomplete(Autocomplete.OFF);
        Button link = new Button(getTranslation("oversight.people.link"), event -> link());
        link.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(account, document, link);
        form.addClassName("trail-search");
        grid.addColumn(Link::account).setHeader(getTranslation("oversight.trail.column.account"));
        grid.addColumn(Link::member).setHeader(getTranslation("oversight.questions.column.member"));
        grid.addColumn(one -> getTranslation(
                        "oversight.people.by", one.linkedBy(), Formats.minute(one.linkedAt(), clock.getZone())))
                .setHeader(getTranslation("oversight.people.column.linked"));
        grid.addComponentColumn(
                        one -> new Button(getTranslation("oversight.people.unlink"), event -> unlink(one.account())))
                .setHeader(getTranslation("oversight.people.column.act"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("oversight.people.empty"));
        add(
                new PageHeader(getPageTitle(), getTranslation("oversight.people.subtitle")),
                new TrailPlaces("staff/trail/people", actor),
                new Panel(form, refusal),
                new Panel(grid));
        show();
    }

    private void link() {
        try {
            people.link(account.getValue(), document.getValue());
            account.clear();
            document.clear();
            refusal.clear();
            show();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private void unlink(String linked) {
        try {
            people.unlink(linked);
            refusal.clear();
            show();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private void show() {
        grid.setItems(people.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.people.title");
    }
}
