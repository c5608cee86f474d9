package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** One case at the desk: what was filed and what was found, what the rules say of it, and the reviewer's act. */
@Route("staff/review/:reference")
@RolesAllowed("REVIEWER")
class ReviewCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewDesk desk;
    private final transient Evidence evidence;
    private final transient ClaimWords words;
    private final transient Clock clock;
    private transient ReviewView shown;

    ReviewCaseView(ReviewDesk desk, Evidence evidence, ClaimWords words, Clock clock) {
        this.desk = desk;
        this.evidence = evidence;
        this.words = words;
        this.clock = clock;
        addClassName("review-page");
    }

    static RouteParameters parameters(String reference) {
        return new RouteParameters("reference", reference);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.get(event.getRouteParameters()
                .get("reference")
                .orElseThrow(() -> new NotFoundException("A case is named by its reference"))));
    }

    /** An act that moves the case on ends the work on this page: it is read from its top again. */
    private void after(ReviewView now) {
        boolean moved = now.view().state() != shown.view().state();
        show(now);
        if (moved) {
            scrollIntoView();
        }
    }

    private void show(ReviewView now) {
        shown = now;
        ReviewCase open = new ReviewCase(desk, now, words, clock, this::after);
        CaseView view = now.view();
        removeAll();
        add(header(now), facts(now));
        if (!now.warnings().isEmpty()) {
            add(new ReviewWarningsPanel(now.warnings(), words));
        }
        Div main = new Div(new ReviewAnswersPanel(open), materials(view));
        view.certificate().ifPresent(certificate -> main.add(certificate(certificate)));
        view.appeal()
                .ifPresent(appeal ->
                        main.add(new Panel(getTranslation("claims.review.appeal"), new Quoted(appeal.reason()))));
        Div side = new Div(new ReviewProposalPanel(now.proposal(), words));
        view.decisions().forEach(decision -> side.add(new ReviewDecisionPanel(decision, words, clock)));
        if (now.notMine().isEmpty() && (now.takenBy().isEmpty() || now.mine())) {
            acts(open).forEach(side::add);
        }
        side.add(new ReviewHistoryPanel(view, words, clock));
        main.addClassName("review-column");
        side.addClassName("review-column");
        Div columns = new Div(main, side);
        columns.addClassName("review-columns");
        add(columns);
    }

    private Component header(ReviewView now) {
        PageHeader header = new PageHeader(
                getPageTitle(),
                getTranslation(
                        "claims.review.case.subtitle",
                        now.view().claimant().name(),
                        now.view().claimant().documentMasked(),
                        now.view().claimant().unitName()));
        header.withActions(new RouterLink(getTranslation("claims.review.back"), ReviewQueueView.class));
        String reference = now.view().reference();
        if (now.mine()) {
            header.withActions(new Button(getTranslation("claims.review.release"), event -> {
                desk.release(reference);
                show(desk.get(reference));
            }));
        } else if (now.takenBy().isEmpty()
                && now.notMine().isEmpty()
                && now.view().state().holder() == CaseState.Holder.REVIEWER) {
            header.withActions(new Button(getTranslation("claims.review.take"), event -> {
                desk.take(reference);
                show(desk.get(reference));
            }));
        }
        return header;
    }

    private Component facts(ReviewView now) {
        Tone tone = now.workingDays() > now.targetDays() ? Tone.WAITING : Tone.NEUTRAL;
        KeyValues facts = new KeyValues()
                .with(
                        getTranslation("claims.review.case.state"),
                        getTranslation("claims.review.state." + now.view().state()))
                .with(
                        getTranslation("claims.review.column.age"),
                        new StateBadge(
                                tone, getTranslation("claims.review.days", now.workingDays(), now.targetDays())));
        now.view()
                .submittedAt()
                .ifPresent(at -> facts.with(
                        getTranslation("claims.review.column.submitted"), Formats.minute(at, clock.getZone())));
        now.takenBy()
                .ifPresent(name -> facts.with(
                        getTranslation("claims.review.column.holder"),
                        now.mine() ? getTranslation("claims.review.mine") : name));
        Panel panel = new Panel(facts);
        now.notMine().ifPresent(key -> panel.add(new Paragraph(getTranslation(key))));
        return panel;
    }

    private Component materials(CaseView view) {
        return new EvidencePanel(
                evidence,
                words,
                EvidencePanel.Part.REVIEWER,
                () -> shown.view(),
                () -> show(desk.get(view.reference())));
    }

    private Component certificate(CaseView.Certificate certificate) {
        Paragraph by = new Paragraph(certificate.by() + " " + Formats.minute(certificate.at(), clock.getZone()));
        by.addClassName("soft");
        return new Panel(getTranslation("claims.review.certificate"), new Quoted(certificate.statement()), by);
    }

    private List<Component> acts(ReviewCase open) {
        CaseView view = open.view().view();
        return switch (view.state()) {
            case IN_REVIEW -> List.of(new ReviewDecidePanel(open), new ReviewAskPanel(open));
            case IN_APPEAL -> List.of(new ReviewDecidePanel(open));
            case TO_CONFIRM -> List.of(new ReviewConfirmPanel(open));
            case MORE_NEEDED -> List.of(new ReviewWaitingPanel(open));
            default -> List.of();
        };
    }

    @Override
    public String getPageTitle() {
        return words.title(shown.view().kind()) + " · " + shown.view().reference();
    }
}
