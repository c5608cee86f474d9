package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.ClaimPayments.Due;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.common.ui.SignInAgain;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What was granted and waits for its release; count and sum are said before, the sum is read back. */
@Route("staff/claim-payments")
@RolesAllowed("OPERATOR")
@Menu(title = "claims.pay.title", order = 25, icon = "vaadin:hand")
class ClaimPaymentsView extends Div implements HasDynamicTitle {

    private static final int SHORT_LIST = 12;

    private final transient ClaimPayments payments;
    private final transient ClaimWords words;
    private final transient Clock clock;
    private final Grid<Due> grid = new Grid<>();
    private final Button release = new Button(getTranslation("claims.pay.release"));
    private final Div done = new Div();
    private final EmptyState empty =
            new EmptyState(VaadinIcon.CHECK, getTranslation("claims.pay.empty"), getTranslation("claims.pay.emptyWhy"));

    ClaimPaymentsView(ClaimPayments payments, ClaimWords words, SignInAgain again, Clock clock) {
        this.payments = payments;
        this.words = words;
        this.clock = clock;
        release.addThemeVariants(ButtonVariant.PRIMARY);
        release.addClickListener(event -> again.before(this::ask));
        setUpGrid();
        add(
                new PageHeader(getPageTitle(), getTranslation("claims.pay.subtitle")).withActions(release),
                done,
                empty,
                grid);
        refresh();
    }

    private void setUpGrid() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(due -> due.id().reference())
                .setHeader(getTranslation("claims.pay.column.case"))
                .setAutoWidth(true);
        grid.addColumn(due -> words.title(due.kind(), getLocale()))
                .setHeader(getTranslation("claims.pay.column.kind"))
                .setAutoWidth(true);
        grid.addColumn(due -> due.beneficiary() ? getTranslation("claims.pay.beneficiary", due.payee()) : due.payee())
                .setHeader(getTranslation("claims.pay.column.payee"))
                .setAutoWidth(true);
        grid.addComponentColumn(due -> new MoneyText(due.amount()))
                .setHeader(getTranslation("claims.pay.column.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(due -> Formats.minute(due.decidedAt(), clock.getZone()))
                .setHeader(getTranslation("claims.pay.column.decidedAt"))
                .setAutoWidth(true);
        grid.addColumn(Due::decidedBy)
                .setHeader(getTranslation("claims.pay.column.decidedBy"))
                .setAutoWidth(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    }

    private void ask() {
        List<Due> chosen = List.copyOf(grid.getSelectedItems());
        if (chosen.isEmpty()) {
            Notification.show(getTranslation("claims.pay.choose"));
            return;
        }
        Fen sum = chosen.stream().map(Due::amount).reduce(Fen.ZERO, Fen::plus);
        new ReadBackDialog(
                        getTranslation("claims.pay.confirm.title"),
                        getTranslation("claims.pay.confirm.question", chosen.size(), Formats.money(sum)),
                        sum.toString(),
                        getTranslation("claims.pay.confirm.field", sum.toString()),
                        getTranslation("claims.pay.confirm.action", chosen.size()),
                        () -> release(chosen, sum))
                .open();
    }

    /** Whatever comes of it, the list is read anew: another operator may have been faster. */
    private void release(List<Due> chosen, Fen sum) {
        try {
            String batch = payments.release(chosen.stream().map(Due::id).toList(), sum);
            done.removeAll();
            done.add(new Panel(
                    new Paragraph(getTranslation("claims.pay.done", chosen.size(), Formats.money(sum), batch)),
                    new Anchor("staff/payments/batch/" + batch, getTranslation("claims.pay.toBatch", batch))));
        } finally {
            refresh();
        }
    }

    private void refresh() {
        List<Due> due = payments.due();
        grid.deselectAll();
        grid.setItems(due);
        grid.setAllRowsVisible(due.size() <= SHORT_LIST);
        grid.setVisible(!due.isEmpty());
        release.setVisible(!due.isEmpty());
        empty.setVisible(due.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.pay.title");
    }
}
