package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.OwnUses.OwnUse;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What was recorded in the member's name, at once when a counter records it, with the way to object. */
@Route("benefits/uses")
@RolesAllowed("MEMBER")
class OwnUsesView extends Div implements HasDynamicTitle {

    private final transient OwnUses uses;
    private final transient RuleWords words;
    private final transient PersonSignals signals;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Div list = new Div();
    private transient Optional<Registration> listening = Optional.empty();

    OwnUsesView(OwnUses uses, RuleWords words, PersonSignals signals, CurrentActor actor, Clock clock) {
        this.uses = uses;
        this.words = words;
        this.signals = signals;
        this.actor = actor;
        this.clock = clock;
        list.addClassName("page-parts");
        list.getElement().setAttribute("aria-live", "polite");
        add(new PageHeader(getPageTitle(), getTranslation("merchants.own.subtitle")), list);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        listening = Optional.of(signals.listen(actor.member(), () -> ui.access(this::showUnlessWriting)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.ifPresent(Registration::remove);
        listening = Optional.empty();
    }

    /** What the member is just writing isn't taken away by a change; it is seen after sending. */
    private void showUnlessWriting() {
        if (list.getChildren().noneMatch(one -> one instanceof OwnUsePanel panel && panel.writing())) {
            show();
        }
    }

    private void show() {
        list.removeAll();
        List<OwnUse> all = uses.all();
        all.forEach(use -> list.add(new OwnUsePanel(use, uses, words, clock, this::show)));
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.TICKET,
                    getTranslation("merchants.own.empty"),
                    getTranslation("merchants.own.empty.text"),
                    new Anchor("benefits", getTranslation("merchants.own.benefits"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merchants.own.title");
    }
}
