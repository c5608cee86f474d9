package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * The unit officer's queue: what waits for the unit's certificate, what waits for the officer's own answer, and
 * everything else.
 */
@Route("staff/certify")
@RolesAllowed("UNIT_OFFICER")
@Menu(title = "claims.unit.menu", order = 13, icon = "vaadin:clipboard-check")
class CertifyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHORT_LIST = 12;

    private final transient UnitDesk desk;
    private final transient ClaimWords words;
    private final transient ProgressWords progressWords;

    CertifyView(UnitDesk desk, ClaimWords words, ProgressWords progressWords) {
        this.desk = desk;
        this.words = words;
        this.progressWords = progressWords;
        addClassName("unit-claims");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor file = new Anchor(FilingPlaces.OFFICER.start(), getTranslation("claims.unit.file"));
        file.addClassName("primary-link");
        add(new PageHeader(getPageTitle(), getTranslation("claims.unit.subtitle")).withActions(file));
        List<CaseView> waiting = desk.toCertify();
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("claims.unit.empty"),
                    getTranslation("claims.unit.empty.text")));
        } else {
            add(panel("claims.unit.waiting", waiting).leading());
        }
        List<CaseView> others = desk.others();
        List<CaseView> own = others.stream().filter(CertifyView::needsOfficer).toList();
        if (!own.isEmpty()) {
            add(panel("claims.unit.own", own));
        }
        List<CaseView> rest =
                others.stream().filter(view -> !needsOfficer(view)).toList();
        if (!rest.isEmpty()) {
            add(panel("claims.unit.others", rest));
        }
        if (waiting.size() >= UnitDesk.MOST || others.size() >= UnitDesk.MOST) {
            add(new Paragraph(getTranslation("claims.unit.cut", Integer.toString(UnitDesk.MOST))));
        }
    }

    /** What the officer filed, and has to finish or to answer. */
    private static boolean needsOfficer(CaseView view) {
        return view.filedByOfficer() && view.state().open();
    }

    private Panel panel(String titleKey, List<CaseView> cases) {
        Grid<CaseView> grid = new Grid<>();
        grid.addComponentColumn(CertifyView::link)
                .setHeader(getTranslation("claims.unit.column.reference"))
                .setAutoWidth(true);
        grid.addColumn(view -> words.title(view.kind()))
                .setHeader(getTranslation("claims.unit.column.kind"))
                .setAutoWidth(true);
        grid.addColumn(view -> view.claimant().name())
                .setHeader(getTranslation("claims.unit.column.member"))
                .setAutoWidth(true);
        grid.addColumn(view -> view.eventDate().map(Object::toString).orElse(""))
                .setHeader(getTranslation("claims.unit.column.event"))
                .setAutoWidth(true);
        grid.addColumn(view -> view.submittedAt().map(progressWords::minute).orElse(""))
                .setHeader(getTranslation("claims.unit.column.handedIn"))
                .setAutoWidth(true);
        grid.addComponentColumn(CertifyView::estimate)
                .setHeader(getTranslation("claims.unit.column.estimate"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("claims.unit.column.state"))
                .setAutoWidth(true);
        grid.setItems(cases);
        grid.setAllRowsVisible(cases.size() <= SHORT_LIST);
        return new Panel(getTranslation(titleKey, Integer.toString(cases.size())), grid);
    }

    private static Component link(CaseView view) {
        return new Anchor(FilingPlaces.OFFICER.of(view.reference()), view.reference());
    }

    private static Component estimate(CaseView view) {
        return view.estimate()
                .map(Assessment::amount)
                .filter(Fen::isPositive)
                .<Component>map(MoneyText::new)
                .orElseGet(Span::new);
    }

    private StateBadge state(CaseView view) {
        boolean waits = view.state() == CaseState.AT_UNIT || needsOfficer(view);
        return new StateBadge(
                waits ? Tone.WAITING : Tone.NEUTRAL,
                progressWords.state(new CaseProgress(view), ProgressWords.Reader.UNIT));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.unit.title");
    }
}
