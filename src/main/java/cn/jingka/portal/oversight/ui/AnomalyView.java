package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.oversight.AnomalyDesk;
import cn.jingka.portal.oversight.AnomalyDesk.Anomaly;
import cn.jingka.portal.oversight.AnomalyDesk.Whole;
import cn.jingka.portal.oversight.AnomalyState;
import cn.jingka.portal.oversight.LookWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** One anomaly with its entries, and the finding. */
@Route("staff/trail/anomalies/:anomaly([1-9][0-9]{0,17})")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class AnomalyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AnomalyDesk desk;
    private final transient AnomalyWords words;
    private final transient LookWords lookWords;
    private final transient Clock clock;

    AnomalyView(AnomalyDesk desk, AnomalyWords words, LookWords lookWords, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.lookWords = lookWords;
        this.clock = clock;
        addClassNames("trail", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Long.parseLong(event.getRouteParameters().get("anomaly").orElseThrow()));
    }

    private void show(long id) {
        Whole whole = desk.get(id);
        Anomaly anomaly = whole.anomaly();
        removeAll();
        KeyValues facts = new KeyValues()
                .with(getTranslation("oversight.trail.column.account"), anomaly.account())
                .with(getTranslation("oversight.anomalies.column.when"), words.when(anomaly));
        if (!anomaly.member().isEmpty()) {
            facts.with(getTranslation("oversight.questions.column.member"), anomaly.member());
        }
        LookGrid entries = new LookGrid(lookWords, clock.getZone());
        entries.show(whole.entries());
        add(
                new Anchor("staff/trail/anomalies", getTranslation("oversight.anomaly.back")),
                new PageHeader(getPageTitle()).withActions(words.badge(anomaly.state(), getLocale())),
                new Panel(words.what(anomaly, getLocale()), facts).leading(),
                new Panel(getTranslation("oversight.anomaly.entries"), entries),
                new Panel(getTranslation("oversight.anomaly.finding"), finding(whole)));
    }

    private Div finding(Whole whole) {
        Div finding = new Div();
        finding.addClassName("page-parts");
        whole.words().ifPresent(said -> {
            Paragraph text = new Paragraph(said);
            text.addClassName("words");
            Paragraph by = new Paragraph(getTranslation(
                    "oversight.anomaly.by",
                    whole.judgedBy().orElseThrow(),
                    Formats.minute(whole.judgedAt().orElseThrow(), clock.getZone())));
            by.addClassName("soft");
            finding.add(text, by);
        });
        if (whole.anomaly().state() == AnomalyState.OPEN) {
            finding.add(
                    whole.concerned()
                            ? new Paragraph(getTranslation("oversight.anomaly.concerned"))
                            : form(whole.anomaly().id()));
        }
        return finding;
    }

    private VerdictForm<AnomalyState> form(long id) {
        return new VerdictForm<>(
                "oversight.anomaly.judging",
                List.of(AnomalyState.IN_ORDER, AnomalyState.PURSUED),
                AnomalyDesk.LONGEST,
                (verdict, said) -> {
                    desk.judge(id, verdict, said);
                    show(id);
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.anomaly.page");
    }
}
