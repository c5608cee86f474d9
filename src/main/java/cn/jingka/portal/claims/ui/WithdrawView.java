package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
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

/** The member takes a case back, or throws a draft away: what that means is said before it happens. */
@Route("claims/:reference/withdraw")
@RolesAllowed("MEMBER")
class WithdrawView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnCases own;
    private final transient ClaimFiling filing;
    private final transient ClaimWords words;

    WithdrawView(OwnCases own, ClaimFiling filing, ClaimWords words) {
        this.own = own;
        this.filing = filing;
        this.words = words;
        addClassName("withdraw");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseView view = own.get(event.getRouteParameters().get("reference").orElseThrow());
        if (!new CaseProgress(view).mayWithdraw()) {
            event.forwardTo(FilingPlaces.MEMBER.of(view.reference()));
            return;
        }
        boolean draft = view.state() == CaseState.DRAFT;
        String key = draft ? "claims.member.withdraw.draft" : "claims.member.withdraw.open";
        removeAll();
        add(
                new Anchor(FilingPlaces.MEMBER.of(view.reference()), getTranslation("claims.member.backToCase")),
                new PageHeader(
                        getTranslation(key),
                        getTranslation("claims.member.appeal.subtitle", words.title(view.kind()), view.reference())),
                new Panel(
                        new Paragraph(getTranslation(key + ".meaning")),
                        new WordsForm(
                                getTranslation("claims.member.withdraw.why"),
                                WordsForm.REASON,
                                getTranslation(key + ".submit"),
                                null,
                                why -> {
                                    filing.withdraw(view.reference(), why);
                                    UI.getCurrent().navigate("claims");
                                })));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.withdraw.open");
    }
}
