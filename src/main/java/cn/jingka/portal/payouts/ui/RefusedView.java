package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.PayoutDesk.InstructionLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the bank refused or returned, with what to do about it. */
@Route("staff/payments/refused")
@RolesAllowed("OPERATOR")
class RefusedView extends Div implements HasDynamicTitle {

    static final List<InstructionState> WORK =
            List.of(InstructionState.REJECTED, InstructionState.RETURNED, InstructionState.REPAIRED);

    private final transient PayoutDesk desk;
    private final InstructionGrid grid;

    RefusedView(PayoutDesk desk, PersonDirectory people, SignInAgain again, Clock clock) {
        this.desk = desk;
        grid = new InstructionGrid(desk, people, new Moments(clock));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        Button confirm =
                new Button(getTranslation("payouts.refused.confirm"), event -> again.before(this::confirmAccounts));
        Button correct =
                new Button(getTranslation("payouts.refused.correct"), event -> again.before(this::askCorrection));
        Button reissue = new Button(getTranslation("payouts.refused.reissue"), event -> again.before(this::askReissue));
        reissue.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHeader(getTranslation("payouts.refused.title"), getTranslation("payouts.refused.subtitle"))
                .withActions(confirm, correct, reissue));
        if (desk.count(Optional.empty(), WORK) == 0) {
            confirm.setVisible(false);
            correct.setVisible(false);
            reissue.setVisible(false);
            add(new EmptyState(
                    VaadinIcon.CHECK,
                    getTranslation("payouts.refused.empty"),
                    getTranslation("payouts.refused.emptyWhy")));
        } else {
            grid.show(Optional.empty(), WORK);
            add(grid);
        }
    }

    private List<InstructionLine> selected(InstructionState... states) {
        return grid.getSelectedItems().stream()
                .map(InstructionGrid.Row::line)
                .filter(line -> List.of(states).contains(line.state()))
                .toList();
    }

    private void confirmAccounts() {
        List<InstructionLine> chosen = selected(InstructionState.REJECTED, InstructionState.RETURNED);
        if (chosen.isEmpty()) {
            Notification.show(getTranslation("payouts.refused.chooseRefused"));
            return;
        }
        int confirmed = desk.confirmAccount(ids(chosen));
        Notification.show(getTranslation("payouts.refused.confirmed", confirmed));
        refresh();
    }

    /** Only a beneficiary's account is corrected here; members' accounts come from the bank and the roster (CARD-4). */
    private void askCorrection() {
        List<InstructionLine> chosen = selected(WORK.toArray(InstructionState[]::new)).stream()
                .filter(line -> line.beneficiary().isPresent())
                .toList();
        if (chosen.size() != 1) {
            Notification.show(getTranslation("payouts.refused.chooseBeneficiary"));
            return;
        }
        new CorrectionDialog(chosen.getFirst(), desk, this::refresh).open();
    }

    private void askReissue() {
        List<InstructionLine> chosen = selected(InstructionState.REPAIRED);
        if (chosen.isEmpty()) {
            Notification.show(getTranslation("payouts.refused.chooseRepaired"));
            return;
        }
        Fen sum = chosen.stream().map(InstructionLine::amount).reduce(Fen.ZERO, Fen::plus);
        new ReadBackDialog(
                        getTranslation("payouts.refused.reissueTitle"),
                        getTranslation("payouts.refused.reissueQuestion", chosen.size(), Formats.money(sum)),
                        Integer.toString(chosen.size()),
                        getTranslation("payouts.refused.reissueField"),
                        getTranslation("payouts.refused.reissueAction", chosen.size()),
                        () -> reissue(chosen))
                .open();
    }

    private void reissue(List<InstructionLine> chosen) {
        int issued = desk.reissue(ids(chosen));
        Notification.show(getTranslation("payouts.refused.reissued", issued));
        refresh();
    }

    private static List<Long> ids(List<InstructionLine> lines) {
        return lines.stream().map(InstructionLine::id).toList();
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.refused.title");
    }
}
