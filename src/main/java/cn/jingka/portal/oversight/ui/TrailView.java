package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.oversight.LookWords;
import cn.jingka.portal.oversight.TrailDesk;
import cn.jingka.portal.oversight.TrailDesk.Page;
import cn.jingka.portal.oversight.TrailDesk.Search;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Who looked at whose data, for those who look over it; nothing is shown before something was asked for. */
@Route("staff/trail")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
@Menu(title = "oversight.trail.menu", order = 80, icon = "vaadin:eye")
class TrailView extends Div implements HasDynamicTitle {

    private static final int USUAL_DAYS = 7;

    private final transient TrailDesk trail;
    private final transient Clock clock;
    private final TextField account = new TextField(getTranslation("oversight.trail.account"));
    private final TextField document = new TextField(getTranslation("oversight.trail.document"));
    private final DateField from = new DateField(getTranslation("oversight.trail.from"));
    private final DateField until = new DateField(getTranslation("oversight.trail.until"));
    private final RefusalLine refusal = new RefusalLine();
    private final LookGrid grid;
    private final Span place = new Span();
    private final Button later = new Button(getTranslation("oversight.trail.later"), event -> turn(-1));
    private final Button earlier = new Button(getTranslation("oversight.trail.earlier"), event -> turn(1));
    private final Panel result;
    private transient Search search;
    private int page;

    TrailView(TrailDesk trail, LookWords words, CurrentActor actor, Clock clock) {
        this.trail = trail;
        this.clock = clock;
        addClassNames("trail", "page-parts");
        grid = new LookGrid(words, clock.getZone());
        Div pages = new Div(later, place, earlier);
        pages.addClassName("row");
        result = new Panel(getTranslation("oversight.trail.result"), grid, pages, download());
        result.setVisible(false);
        Paragraph recorded = new Paragraph(getTranslation("oversight.trail.recorded"));
        recorded.addClassName("soft");
        add(
                new PageHeader(getPageTitle(), getTranslation("oversight.trail.subtitle")),
                new TrailPlaces("staff/trail", actor),
                new Panel(form(), refusal, recorded),
                result);
    }

    private Div form() {
        LocalDate today = LocalDate.now(clock);
        from.setValue(today.minusDays(USUAL_DAYS - 1L));
        until.setValue(today);
        account.setClearButtonVisible(true);
        document.setClearButtonVisible(true);
        // The number stays out of the browser's memory of what was typed.
        document.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        Button show = new Button(getTranslation("oversight.trail.show"), event -> start());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        show.addClickShortcut(Key.ENTER);
        Div form = new Div(account, document, from, until, show);
        form.addClassName("trail-search");
        return form;
    }

    private void start() {
        try {
            search = new Search(
                    typed(account),
                    typed(document).map(number -> number.toUpperCase(Locale.ROOT)),
                    from.typed().orElseGet(() -> LocalDate.now(clock).minusYears(1)),
                    until.typed().orElseGet(() -> LocalDate.now(clock)));
            page = 0;
            show();
            refusal.clear();
        } catch (DomainException refused) {
            result.setVisible(false);
            refusal.say(refused);
        }
    }

    private static Optional<String> typed(TextField field) {
        return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty());
    }

    private void turn(int by) {
        page += by;
        show();
    }

    private void show() {
        Page found = trail.search(search, page);
        grid.show(found.rows());
        int first = page * TrailDesk.PAGE;
        place.setText(
                found.total() == 0
                        ? ""
                        : getTranslation(
                                "oversight.trail.place",
                                Formats.count(first + 1L),
                                Formats.count(first + found.rows().size()),
                                Formats.count(found.total())));
        later.setVisible(page > 0);
        earlier.setVisible(first + found.rows().size() < found.total());
        result.setVisible(true);
    }

    private Anchor download() {
        DownloadHandler file = event -> {
            event.setFileName("trail-" + search.from() + "-" + search.until() + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            trail.write(search, getLocale(), event.getOutputStream());
        };
        return new Anchor(file, getTranslation("oversight.trail.download", Formats.count(TrailDesk.FILE_LINES)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.trail.title");
    }
}
