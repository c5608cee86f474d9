package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.identity.AccountDetails;
import cn.jingka.portal.identity.Accounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All staff and service accounts. */
@Route("staff/accounts")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "identity.accounts.title", order = 62, icon = "vaadin:key")
class AccountsView extends Div implements HasDynamicTitle {

    private final transient List<AccountDetails> all;
    private final transient Clock clock;
    private final Grid<AccountDetails> grid = new Grid<>();
    private final TextField filter = new TextField();

    AccountsView(Accounts accounts, Clock clock) {
        this.all = accounts.all();
        this.clock = clock;
        addClassName("accounts");
        Button create = new Button(
                getTranslation("identity.accounts.create"),
                click -> UI.getCurrent().navigate(AccountView.class));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        filter.setPlaceholder(getTranslation("identity.accounts.filter"));
        filter.setAriaLabel(getTranslation("identity.accounts.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> showMatching());
        Div tools = new Div(filter);
        tools.addClassName("accounts-tools");
        layOutGrid();
        add(
                new PageHeader(
                                getTranslation("identity.accounts.title"),
                                getTranslation("identity.accounts.introduction"))
                        .withActions(create),
                tools,
                grid);
        showMatching();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.accounts.title");
    }

    private void layOutGrid() {
        grid.addComponentColumn(account -> new RouterLink(account.name(), AccountView.class, account.name()))
                .setHeader(getTranslation("identity.account.nameLabel"))
                .setSortable(true)
                .setComparator(AccountDetails::name);
        grid.addColumn(AccountDetails::displayName).setHeader(getTranslation("identity.account.displayNameLabel"));
        grid.addColumn(account -> AccountTexts.purpose(account.authorities(), this::getTranslation))
                .setAutoWidth(true)
                .setHeader(getTranslation("identity.account.purposeLabel"));
        grid.addColumn(account -> account.units().stream().sorted().collect(Collectors.joining(" ")))
                .setHeader(getTranslation("identity.account.unitsLabel"));
        grid.addComponentColumn(account -> account.enabled()
                        ? new StateBadge(Tone.GOOD, getTranslation("identity.account.enabled"))
                        : new StateBadge(Tone.NEUTRAL, getTranslation("identity.account.disabled")))
                .setHeader(getTranslation("identity.account.stateLabel"));
        grid.addColumn(account -> LocalDate.ofInstant(account.created(), clock.getZone()))
                .setHeader(getTranslation("identity.account.createdLabel"));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("identity.accounts.none"));
    }

    private void showMatching() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(all.stream()
                .filter(account -> account.name().contains(wanted)
                        || account.displayName().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }
}
