package cn.jingka.portal.payouts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Ledger;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.internal.BankWords;
import cn.jingka.portal.payouts.internal.PayoutsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The operator's screens, and what a member is shown of the own payments. */
class PayoutViewsTest extends PortalViewTest {

    private static final String BATCH = "RB-2014Q1-1";
    private static final List<String> ROUTES = List.of(
            "staff/payments",
            "staff/payments/refused",
            "staff/payments/batch/" + BATCH,
            "staff/bank",
            "staff/exceptions",
            "staff/ledger");

    @Autowired
    private PayoutsFixture payouts;

    @Autowired
    private MembersFixture members;

    @Autowired
    private BankMessages bank;

    @Autowired
    private PayoutDesk desk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private OwnPayments own;

    private PersonId person;

    @BeforeEach
    void aMemberWithACard() {
        person = members.newPerson("U0001").named("王秀兰").withoutPhone().create();
        members.card(person);
        signInAsStaff("operator", Role.OPERATOR);
    }

    @Test
    void withoutABatchEachScreenSaysSo() {
        for (String route :
                List.of("staff/payments", "staff/payments/refused", "staff/bank", "staff/exceptions", "staff/ledger")) {
            UI.getCurrent().navigate(route);
            assertThat(_find(EmptyState.class)).as(route).isNotEmpty();
        }
        UI.getCurrent().navigate("staff/payments/batch/RB-NONE");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void aBatchShowsItsStateItsFileAndItsInstructions() {
        payouts.announced(BATCH, person);
        UI.getCurrent().navigate("staff/payments");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);

        UI.getCurrent().navigate("staff/payments/batch/" + BATCH);
        assertThat(texts(StateBadge.class)).anyMatch(text -> text.contains("已通知，等待汇出"));
        List<Grid> grids = _find(Grid.class);
        assertThat(GridKt._size(grids.getFirst())).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grids.getLast(), 0).toString())
                .contains(BATCH + "-1", "王*兰")
                .doesNotContain("王秀兰");
    }

    @Test
    void withoutABankConnectionAFileIsRecordedAsHandedOverByItsCountOnceItIsDue() {
        payouts.announced(BATCH, person);
        UI.getCurrent().navigate("staff/bank");
        assertThat(actions()).doesNotContain("记为已交银行");

        clock.advance(Duration.ofHours(24));
        UI.getCurrent().navigate("staff/ledger");
        UI.getCurrent().navigate("staff/bank");
        Grid<?> files = _find(Grid.class).getFirst();
        Button handOver = (Button) GridKt._getCellComponent(files, 0, keyed(files));
        _click(handOver);
        _setValue(_get(TextField.class), "1");
        inFooter("记为已交银行").click();
        assertThat(desk.count(Optional.of(BATCH), List.of(InstructionState.SENT)))
                .isEqualTo(1);
    }

    private static String keyed(Grid<?> grid) {
        grid.getColumns().getLast().setKey("action");
        return "action";
    }

    private static List<String> actions() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    @Test
    void aRefusedPaymentIsPaidAgainAfterItsCountIsReadBack() {
        payouts.sent(BATCH, person);
        receive(BankWords.pain002("P1", BankWords.rejected(BATCH + "-1", "AC06")));
        UI.getCurrent().navigate("staff/payments/refused");
        InstructionGrid grid = _get(InstructionGrid.class);
        grid.select(GridKt._get(grid, 0));
        _click(_get(Button.class, spec -> spec.withText("确认账户可用")));
        grid.select(GridKt._get(grid, 0));
        _click(_get(Button.class, spec -> spec.withText("重新支付")));
        _setValue(_get(TextField.class), "1");
        inFooter("确认重新支付 1 笔").click();
        assertThat(desk.instructions(Optional.of(BATCH), List.of(InstructionState.APPROVED), 0, 9))
                .singleElement()
                .satisfies(line -> assertThat(line.reference()).isEqualTo(BATCH + "-1-R1"));
    }

    @Test
    void aBeneficiarysRefusedAccountIsTypedTwiceAndCorrected() {
        payouts.sentToBeneficiary(BATCH, person);
        receive(BankWords.pain002("P1", BankWords.rejected(BATCH + "-L20150000018-1", "AC04")));
        UI.getCurrent().navigate("staff/payments/refused");
        InstructionGrid grid = _get(InstructionGrid.class);
        assertThat(GridKt._getFormattedRow(grid, 0).toString())
                .contains("李**（受益人）")
                .doesNotContain("王*兰");
        grid.select(GridKt._get(grid, 0));
        _click(_get(Button.class, spec -> spec.withText("更正受益人账号")));
        CorrectionDialog dialog = _get(CorrectionDialog.class);
        List<TextField> fields = _find(dialog, TextField.class);
        _setValue(fields.getFirst(), "6222020200019876543");
        inFooter("更正账号").click();
        assertThat(fields.getLast().isInvalid()).isTrue();
        _setValue(fields.getLast(), "6222020200019876543");
        inFooter("更正账号").click();
        assertThat(_find(CorrectionDialog.class)).isEmpty();
        assertThat(desk.count(Optional.of(BATCH), List.of(InstructionState.REPAIRED)))
                .isEqualTo(1);
    }

    @Test
    void anExceptionIsSettledWithANoteOnly() {
        receive(BankWords.camt054("C1", BankWords.booked("RB-NOBODY-1", "5.00")));
        UI.getCurrent().navigate("staff/exceptions");
        Grid<?> grid = _get(Grid.class);
        _click((Button) GridKt._getCellComponent(grid, 0, keyed(grid)));
        inFooter("记录处理结果").click();
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "银行误发");
        inFooter("记录处理结果").click();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void theLedgerShowsThatItBalances() {
        payouts.sent(BATCH, person, members.newPerson("U0001").withoutPhone().create());
        receive(BankWords.camt054("C1", BankWords.booked(BATCH + "-1", "1.01")));
        assertThat(ledger.position()).satisfies(position -> {
            assertThat(position.balanced()).isTrue();
            assertThat(position.batches())
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.approved()).isEqualTo(Fen.of(203)));
        });
        UI.getCurrent().navigate("staff/ledger");
        assertThat(texts(StateBadge.class)).anyMatch(text -> text.contains("账目平衡"));
    }

    @Test
    void aMemberSeesTheOwnPaymentOnItsWayAndWhyItWasRefused() {
        PersonId other = members.newPerson("U0001").withoutPhone().create();
        members.card(other);
        payouts.sent(BATCH, person, other);
        receive(BankWords.pain002("P1", BankWords.accepted(BATCH + "-1")));
        receive(BankWords.camt054("C1", BankWords.booked(BATCH + "-1", "1.01")));
        receive(BankWords.camt054("C2", BankWords.returned(BATCH + "-1", "1.01", "AC06")));

        signInAsMember(person);
        assertThat(own.all()).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(Fen.of(101));
            assertThat(payment.needsMember()).isTrue();
            assertThat(payment.reason().orElseThrow().textKey()).isEqualTo("payouts.reason.AC06");
            assertThat(payment.history())
                    .extracting(OwnPayments.Happened::state)
                    .containsExactly(
                            InstructionState.APPROVED,
                            InstructionState.ANNOUNCED,
                            InstructionState.SENT,
                            InstructionState.ACCEPTED,
                            InstructionState.PAID,
                            InstructionState.RETURNED);
        });
        signInAsMember(other);
        assertThat(own.next().map(OwnPayment::state)).contains(InstructionState.SENT);
    }

    @Test
    void nobodyElseReachesTheseScreensOrWhatIsBehindThem() {
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        for (String route : ROUTES) {
            assertThatThrownBy(() -> UI.getCurrent().navigate(route))
                    .as(route)
                    .isInstanceOf(MockAccessDeniedException.class);
        }
        assertThatThrownBy(desk::batches).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(ledger::position).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(own::all).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> receive("<a/>")).isInstanceOf(AccessDeniedException.class);
    }

    private void receive(String xml) {
        bank.receive(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Class<? extends Component> type) {
        return _find(type).stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }
}
