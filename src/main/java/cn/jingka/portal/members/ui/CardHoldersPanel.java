package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.UnitMembers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Members with a card, the cards each has had, and the report of a loss. */
class CardHoldersPanel extends Panel {

    /** Key of the column that holds the row's actions. */
    static final String ACTIONS = "actions";

    private final transient UnitMembers members;
    private final Unit unit;
    private final Runnable readAnew;
    private final Div detail = new Div();

    CardHoldersPanel(UnitMembers members, Unit unit, Runnable readAnew) {
        this.members = members;
        this.unit = unit;
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
                row.cardState() == CardState.ACTIVE ? Tone.GOOD : Tone.WAITING,
                getTranslation("members.card.tail." + row.cardState().name(), row.cardTail()));
    }

    private Div buttons(MemberRow row) {
        Button history = new Button(getTranslation("members.cards.history"), event -> showHistory(row));
        history.addThemeVariants(ButtonVariant.SMALL);
        Button lost = new Button(getTranslation("members.cards.lost"), event -> confirmLoss(row));
        lost.addThemeVariants(ButtonVariant.SMALL);
        Div buttons = new Div(history, lost);
        buttons.addClassName("row");
        return buttons;
    }

    private void showHistory(MemberRow row) {
        UnorderedList list = new UnorderedList();
        for (CardView card : members.cards(unit.code(), row.person())) {
            list.add(new ListItem(words(card)));
        }
        detail.removeAll();
        detail.add(new H2(getTranslation("members.cards.historyOf", row.name())), list);
    }

    private String words(CardView card) {
        return switch (card.state()) {
            case ACTIVE ->
                getTranslation(
                        "members.cards.history.ACTIVE",
                        card.tail(),
                        card.issuedOn().toString());
            case LOST ->
                getTranslation(
                        "members.cards.history.LOST",
                        card.tail(),
                        card.issuedOn().toString(),
                        card.lostOn().toString());
            case REPLACED ->
                getTranslation(
                        "members.cards.history.REPLACED",
                        card.tail(),
                        card.issuedOn().toString(),
                        card.lostOn().toString(),
                        card.replacedOn().toString());
        };
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
