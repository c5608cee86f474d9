package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.CardBlocks;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.members.UnitMembers;
import cn.jingka.portal.members.Units;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/**
 * Cards of a unit: members without one, applications and what the bank answered, lost and blocked cards (CARD-2,
 * CARD-3).
 */
@Route("staff/cards")
@RolesAllowed({"UNIT_OFFICER", "ADMINISTRATOR"})
@Menu(title = "members.cards.menu", order = 11, icon = "vaadin:credit-card")
class CardsView extends UnitScopedView {

    private final transient CardApplications applications;
    private final transient UnitMembers members;
    private final transient CardBlocks blocks;
    private final transient SignInAgain again;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Div content = new Div();

    CardsView(
            Units units,
            CardApplications applications,
            UnitMembers members,
            CardBlocks blocks,
            SignInAgain again,
            CurrentActor actor,
            Clock clock) {
        super(units, "members.cards.title");
        this.applications = applications;
        this.members = members;
        this.blocks = blocks;
        this.again = again;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    void show(Unit unit) {
        content.removeAll();
        add(content);
        if (unit.kind() == UnitKind.GROUP) {
            content.add(new EmptyState(
                    VaadinIcon.CREDIT_CARD,
                    getTranslation("members.cards.group"),
                    getTranslation("members.cards.group.text")));
            return;
        }
        Runnable readAnew = () -> show(unit);
        boolean administrator = actor.has(Role.ADMINISTRATOR);
        content.add(
                new WithoutCardPanel(applications, unit, readAnew),
                new ApplicationsPanel(applications, unit, administrator, clock.getZone(), readAnew),
                new CardHoldersPanel(members, blocks, again, unit, administrator, clock.getZone(), readAnew));
    }
}
