package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;

/** The member disagrees with a decision: another reviewer decides, finally. */
@Route("claims/:reference/appeal")
@RolesAllowed("MEMBER")
class AppealView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnCases own;
    private final transient ClaimFiling filing;
    private final transient ClaimWords words;
    private final transient ProgressWords progressWords;

    AppealView(OwnCases own, ClaimFiling filing, ClaimWords words, ProgressWords progressWords) {
        this.own = own;
        this.filing = filing;
        this.words = words;
        this.progressWords = progressWords;
        addClassName("appeal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseView view = own.get(event.getRouteParameters().get("reference").orElseThrow());
        Optional<LocalDate> until = view.appealUntil().filter(day -> !day.isBefore(progressWords.today()));
        if (until.isEmpty()) {
            event.forwardTo(FilingPlaces.MEMBER.of(view.reference()));
            return;
        }
        removeAll();
        add(
                new Anchor(FilingPlaces.MEMBER.of(view.reference()), getTranslation("claims.member.backToCase")),
                new PageHeader(
                        getTranslation("claims.member.appeal.title"),
                        getTranslation("claims.member.appeal.subtitle", words.title(view.kind()), view.reference())),
                new Panel(
                        new Paragraph(getTranslation("claims.member.appeal.until", words.day(until.get()))),
                        new Paragraph(getTranslation("claims.member.appeal.who")),
                        new Paragraph(getTranslation("claims.member.appeal.evidenceLater")),
                        new WordsForm(
                                getTranslation("claims.member.appeal.why"),
                                WordsForm.STATEMENT,
                                getTranslation("claims.member.appeal.submit"),
                                getTranslation("claims.member.appeal.blank"),
                                why -> {
                                    filing.appeal(view.reference(), why);
                                    UI.getCurrent().navigate(FilingPlaces.MEMBER.of(view.reference()));
                                })));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.appeal.title");
    }
}
