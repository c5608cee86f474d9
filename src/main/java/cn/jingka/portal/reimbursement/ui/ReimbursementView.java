package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.reimbursement.OwnReimbursement;
import cn.jingka.portal.reimbursement.OwnReimbursement.OwnYear;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** A year of the member: what it comes to, how far it is, every step, every line, every payment. */
@Route("reimbursement/:year?([0-9]{4})")
@Menu(title = "reimbursement.year.menu", order = 20, icon = "vaadin:coin-piles")
@RolesAllowed("MEMBER")
class ReimbursementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnReimbursement own;
    private final transient StepTexts texts;
    private final transient PeriodNames periods;
    private final transient Clock clock;

    ReimbursementView(OwnReimbursement own, StepTexts texts, PeriodNames periods, Clock clock) {
        this.own = own;
        this.texts = texts;
        this.periods = periods;
        this.clock = clock;
        addClassName("reimbursement-year");
    }

    /** Without a year: this one, or the last that has anything in it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int thisYear = LocalDate.now(clock).getYear();
        List<Integer> known = own.years();
        int year = event.getRouteParameters()
                .getInteger("year")
                .orElseGet(() -> known.isEmpty() || known.contains(thisYear) ? thisYear : known.getFirst());
        TreeSet<Integer> years = new TreeSet<>(known);
        years.add(thisYear);
        years.add(year);
        show(own.year(year), List.copyOf(years.descendingSet()));
    }

    private void show(OwnYear year, List<Integer> years) {
        removeAll();
        String label = Integer.toString(year.year());
        add(new PageHeader(getTranslation("reimbursement.year.title", label))
                .withActions(
                        new Anchor("payments", getTranslation("reimbursement.year.allPayments")),
                        new Anchor("estimate", getTranslation("reimbursement.year.estimate"))));
        if (years.size() > 1) {
            add(switchTo(years, year.year()));
        }
        add(
                answer(year),
                new Panel(getTranslation("reimbursement.picture.title", label), new YearPicture(year.assessment())));
        if (year.lines().isEmpty() && year.payments().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.DOCTOR_BRIEFCASE,
                    getTranslation("reimbursement.year.empty", label),
                    getTranslation("reimbursement.year.empty.text")));
            return;
        }
        add(new Panel(
                getTranslation("reimbursement.year.steps"),
                new AssessmentSteps(year.assessment().steps(), texts)));
        overCeiling(year);
        add(new YearPayments(year, periods), new YearTreatment(year.lines()));
    }

    private Component answer(OwnYear year) {
        Fen entitlement = Fen.of(year.assessment().amounts().entitlement());
        Panel answer = new Panel(
                new Paragraph(getTranslation("reimbursement.year.answer", Integer.toString(year.year()))),
                MoneyText.big(entitlement),
                new Paragraph(new YearSentence(year).paid()));
        return answer.leading();
    }

    /** What lies over the ceiling pays nothing by itself (RB-DECL): how much that would be, and the way to it. */
    private void overCeiling(OwnYear year) {
        long undeclared = year.assessment().amounts().overCeilingUndeclared();
        if (undeclared > 0) {
            add(new Panel(
                    getTranslation("reimbursement.year.declare.title"),
                    new Paragraph(getTranslation(
                            "reimbursement.year.declare",
                            Formats.money(Fen.of(year.assessment().overCeiling().total()
                                    - year.assessment().overCeiling().applied())),
                            Formats.money(Fen.of(undeclared)))),
                    new Paragraph(getTranslation("reimbursement.year.declare.how")),
                    new Anchor("claims/new/DECLARATION", getTranslation("reimbursement.year.declare.action"))));
        }
    }

    private Component switchTo(List<Integer> years, int shown) {
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("reimbursement.year.switch"));
        nav.addClassNames("year-switch", "row");
        years.forEach(year -> {
            Anchor link = new Anchor("reimbursement/" + year, Integer.toString(year));
            if (year == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reimbursement.year.menu");
    }
}
