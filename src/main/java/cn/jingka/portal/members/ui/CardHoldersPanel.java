package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.members.CardBlocks;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitMembers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;

/** Members with a card, the cards each has had, the report of a loss, and the administrator's block and release. */
class CardHoldersPanel extends Panel {

    /** Key of the column that holds the row's actions. */
    static final String ACTIONS = "actions";

    /** Key of the column with the card's state. */
    static final String CARD = "card";

    private final transient UnitMembers members;
    private final transient CardBlocks blocks;
    private final transient SignInAgain again;
    private final Unit unit;
    private final boolean administrator;
    private final ZoneId zone;
    private final Runnable readAnew;
    private final Div detail = new Div();

    /** @param administrator whether the viewer may block and release cards */
    CardHoldersPanel(
            UnitMembers members,
            CardBlocks blocks,
            SignInAgain again,
            Unit unit,
            boolean administrator,
            ZoneId zone,
            Runnable readAnew) {
        this.members = members;
        this.again = again;
        this.blocks = blocks;
        this.unit = unit;
        this.administrator = administrator;
        this.zone = zone;
        this.readAnew = readAnew;
        add(new H2(getTranslation("members.cards.holders")));
        if (members.countWithCard(unit.code(), "") == 0) {
            add(new EmptyState(
                    VaadinIcon.CREDIT_CARD,
                    getTranslation("members.cards.noHolders"),
                    getTranslation("members.cards.noHolders.text")));
            return;
        }
        TextField search = new TextField(getTranslation("members.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        Grid<MemberRow> grid = new Grid<>();
        grid.addColumn(MemberRow::name).setHeader(getTranslation("members.field.name"));
        grid.addComponentColumn(this::card)
                .setKey(CARD)
                .setHeader(getTranslation("members.field.card"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::buttons)
                .setKey(ACTIONS)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(
                query -> members.withCard(unit.code(), search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> members.countWithCard(unit.code(), search.getValue()));
        search.addValueChangeListener(event -> grid.getDataProvider().refreshAll());
        add(search, grid, detail);
    }

    private StateBadge card(MemberRow row) {
        return new StateBadge(
                CardStates.tone(row.cardState()),
                getTranslation("members.card.tail." + row.cardState().name(), row.cardTail()));
    }

    private Div buttons(MemberRow row) {
        Div buttons = new Div(
                small("members.cards.history", () -> showHistory(row)),
                small("members.cards.lost", () -> confirmLoss(row)));
        if (administrator && row.cardState() != CardState.LOST) {
            buttons.add(row.cardState() == CardState.BLOCKED ? release(row) : block(row));
        }
        buttons.addClassName("row");
        return buttons;
    }

    private void showHistory(MemberRow row) {
        detail.removeAll();
        detail.add(new CardHistory(
                row.name(), members.cards(unit.code(), row.person()), blocks.history(unit.code(), row.person()), zone));
    }

    private Button block(MemberRow row) {
        return small(
                "members.cards.block",
                () -> again.before(() -> new CardReasonDialog(
                                "members.cards.block",
                                row.name(),
                                row.cardTail(),
                                reason -> blocks.block(unit.code(), row.person(), reason),
                                readAnew)
                        .open()));
    }

    private Button release(MemberRow row) {
        return small(
                "members.cards.release",
                () -> again.before(() -> new CardReasonDialog(
                                "members.cards.release",
                                row.name(),
                                row.cardTail(),
                                reason -> blocks.release(unit.code(), row.person(), reason),
                                readAnew)
                        .open()));
    }

    private Button small(String key, Runnable deed) {
        Button button = new Button(getTranslation(key), event -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void confirmLoss(MemberRow row) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("members.cards.lost.title", row.name()),
                getTranslation("members.cards.lost.text", row.cardTail()),
                getTranslation("members.cards.lost.confirm"),
                event -> {
                    members.reportLost(unit.code(), row.person());
                    readAnew.run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.action.back"));
        dialog.open();
    }
}
