package cn.jingka.portal.merchants.ui;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.MerchantsFixture.newPass;
import static cn.jingka.portal.testing.MerchantsFixture.session;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.merchants.CounterAssignments;
import cn.jingka.portal.merchants.CounterAssignments.Place;
import cn.jingka.portal.merchants.DisputeReason;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.offers.Product.Choice;
import cn.jingka.portal.testing.MerchantsFixture;
import cn.jingka.portal.testing.PhoneFixture;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of counters, of members' own uses, of the desk and of those who place the counters. */
class CounterViewsTest extends PortalViewTest {

    private static final Instant IN_WINDOW = Instant.parse("2015-12-20T02:00:00Z");

    @Autowired
    private MerchantsFixture merchants;

    @Autowired
    private PhoneFixture phones;

    @Autowired
    private OwnUses own;

    @Autowired
    private CounterAssignments assignments;

    @Test
    void aCounterTypesTheCodeSeesOnlyTheMaskedNameAndSellsThePass() {
        clock.set(IN_WINDOW);
        Phone phone = phones.register(merchants.cardHolder());
        open("park", Role.MERCHANT, "counter");

        type(phone.typed());
        assertThat(texts(H2.class)).contains("会员 · 可享 2 项 · 王*");
        assertThat(everything()).doesNotContain("王秀兰").contains("¥100.00（原价 ¥200.00）", "PARK-");
        click("登记“新购年票”");
        click("计算价格");
        assertThat(choices().getErrorMessage()).isEqualTo("请选择办理方式");
        choose("without-transit");
        click("计算价格");
        assertThat(texts(MoneyText.class)).contains("¥103.00");
        click("确认收取 ¥103.00 并登记");

        assertThat(everything()).contains("已登记", "颐和园发售点").doesNotContain("王秀兰");
        click("核对下一位");
        _get(CodePanel.class);
    }

    @Test
    void aSecondPassIsRefusedWithItsClause() {
        clock.set(IN_WINDOW);
        PersonId person = merchants.cardHolder();
        Phone phone = phones.register(person);
        open("park2", Role.MERCHANT, "counter");
        type(phone.typed());
        click("登记“新购年票”");
        choose("transit-card");
        click("计算价格");
        merchants.use(person, "park", newPass("transit-card"));

        click("确认收取 ¥100.00 并登记");
        assertThat(refusal()).contains("（条款 PARK-1）");
        assertThat(_find(Button.class, spec -> spec.withText("确认收取 ¥100.00 并登记")))
                .isEmpty();
    }

    @Test
    void outsideTheWindowThePassCanNotBeChosenAndTheClauseStandsThere() {
        Phone phone = phones.register(merchants.cardHolder());
        open("park", Role.MERCHANT, "counter");
        scan(phone.code());
        assertThat(texts(H2.class)).contains("会员 · 可享 0 项 · 王*");
        assertThat(_find(Button.class, spec -> spec.withText("登记“新购年票”"))).isEmpty();
        assertThat(texts(Span.class)).contains("现在还不能用", "PARK-3");
    }

    @Test
    void aForgedCodeAndAnEmptyFieldAreRefusedWhereTheyWereGiven() {
        Phone phone = phones.register(merchants.cardHolder());
        open("gym", Role.MERCHANT, "counter");
        click("核对");
        assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("请输入会员手机上显示的 12 位数字");
        scan(phone.forgedCode());
        assertThat(refusal()).contains("无法确认");
    }

    @Test
    void anAccountWithoutAnOutletIsToldSo() {
        open("elsewhere", Role.MERCHANT, "counter");
        assertThat(texts(H1.class)).contains("这个柜台现在不能核对");
        UI.getCurrent().navigate("counter/uses");
        assertThat(texts(H1.class)).contains("这个柜台现在不能核对");
        UI.getCurrent().navigate("counter/report");
        assertThat(texts(H1.class)).contains("这个柜台现在不能核对");
    }

    @Test
    void theExaminationAsksForThePriceAndShowsTheShare() {
        Phone phone = phones.register(merchants.cardHolder());
        open("clinic", Role.MERCHANT, "counter");
        type(phone.typed());
        click("登记“VIP 体检套餐”");
        _setValue(_get(AmountField.class), "1,000");
        click("计算价格");
        assertThat(texts(MoneyText.class)).contains("¥750.00");
        _setValue(_get(AmountField.class), "2000");
        assertThat(_find(MoneyText.class)).isEmpty();
    }

    @Test
    void theCounterTakesAUseBackWithAReason() {
        UseLine use = merchants.use(merchants.cardHolder(), "gym", session("free-session"));
        open("gym", Role.MERCHANT, "counter/uses");
        click("撤销");
        click("撤销 " + use.reference());
        assertThat(refusal()).contains("请写明原因");
        _setValue(_get(TextArea.class), "登记错人");
        click("撤销 " + use.reference());
        assertThat(everything()).contains("已撤销", "登记错人");
        assertThat(_find(Button.class, spec -> spec.withText("撤销"))).isEmpty();
    }

    @Test
    void theMemberSeesTheUseWhileThePageIsOpenAndObjectsToIt() {
        PersonId person = merchants.cardHolder();
        signInAsMember(person);
        UI.getCurrent().navigate("benefits/uses");
        assertThat(everything()).contains("还没有使用记录");

        UseLine use = merchants.use(person, "gym", session("free-session"));
        MockVaadin.clientRoundtrip(false);
        assertThat(everything()).contains(use.reference(), "中体倍力前台");

        click("这次使用有问题");
        click("提交异议");
        assertThat(refusal()).contains("请写明情况");
        _setValue(_get(TextArea.class), "我没有去过");
        click("提交异议");
        assertThat(everything()).contains("您的异议：不是我本人使用。我没有去过", "商户说明情况");
    }

    @Test
    void theDeskDecidesAfterTheCountersTimeAndMerchantsMayNotLook() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        asMember(person, () -> {
            own.dispute(use.reference(), DisputeReason.NOT_RECEIVED, "登记之后没有让我进场");
            return null;
        });
        open("service", Role.SERVICE_DESK, "staff/disputes");
        assertThat(everything()).doesNotContain("登记之后没有让我进场");
        click("查看 " + use.reference());
        assertThat(everything()).contains("登记之后没有让我进场", "商户说明或到期之后");
        clock.advance(Duration.ofDays(8));
        click("返回列表");
        click("查看 " + use.reference());
        click("异议成立，撤销使用");
        assertThat(refusal()).contains("请写明情况");
        _setValue(_get(TextArea.class), "商户没有说明");
        click("异议成立，撤销使用");
        assertThat(everything()).contains("没有待处理的异议");

        signInAsStaff("gym", Role.MERCHANT);
        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/disputes"))
                .isInstanceOf(MockAccessDeniedException.class);
    }

    @Test
    void theMonthHasItsSumsAndItsFile() {
        merchants.use(merchants.cardHolder(), "gym", session("free-session"));
        open("gym", Role.MERCHANT, "counter/report");
        assertThat(everything()).contains("使用次数", "下载逐笔明细（.csv）");
        open("editor", Role.EDITOR, "staff/merchant-report");
        assertThat(everything()).contains("使用次数");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anEditorMovesACounterToAnotherOutlet() {
        open("editor", Role.EDITOR, "staff/merchants");
        Select<Place> choice = _find(Select.class).stream()
                .filter(one -> one.getLabel().contains("颐和园"))
                .findFirst()
                .orElseThrow();
        Place zoo = assignments.places().stream()
                .filter(place -> place.outlet().equals("beijing-zoo"))
                .findFirst()
                .orElseThrow();
        _setValue(choice, zoo);
        assertThat(assignments.accounts())
                .filteredOn(account -> account.account().equals("park"))
                .singleElement()
                .satisfies(account -> assertThat(account.place()).contains(zoo));
    }

    private void open(String account, Role role, String route) {
        signInAsStaff(account, role);
        UI.getCurrent().navigate(route);
    }

    private static void type(String digits) {
        _setValue(_get(TextField.class), digits);
        click("核对");
    }

    /** What the element in the browser fires when the camera has read a code. */
    private static void scan(String code) {
        CardScanner scanner = _get(CardScanner.class);
        ComponentUtil.fireEvent(scanner, new CardScanner.CodeEvent(scanner, true, code));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Choice> choices() {
        return _get(RadioButtonGroup.class);
    }

    private static void choose(String id) {
        RadioButtonGroup<Choice> group = choices();
        _setValue(
                group,
                group.getListDataView()
                        .getItems()
                        .filter(choice -> choice.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String refusal() {
        return _find(RefusalLine.class).getFirst().getText();
    }

    private static <T extends Component & HasText> List<String> texts(Class<T> type) {
        return _find(type).stream().map(HasText::getText).toList();
    }

    /** All text of the page. */
    private static String everything() {
        return _find(Component.class).stream()
                .map(one -> one.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
