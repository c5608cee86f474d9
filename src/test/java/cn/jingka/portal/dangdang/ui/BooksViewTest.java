package cn.jingka.portal.dangdang.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks.HomeTask;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.dangdang.LinkAnswer;
import cn.jingka.portal.dangdang.OwnBooks;
import cn.jingka.portal.dangdang.internal.DangdangFixture;
import cn.jingka.portal.testing.DangdangStub;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BooksViewTest extends PortalViewTest {

    /** The clock stands at 2015-03-02: twelve days are left. */
    private static final LocalDate ISSUED = LocalDate.of(2014, 9, 14);

    private static final String GOLD_2016 = "金卡到 2016\u00a0年\u00a03\u00a0月\u00a02\u00a0日";
    private static final String GOLD_2017 = "金卡到 2017\u00a0年\u00a03\u00a0月\u00a02\u00a0日";

    @Autowired
    private DangdangFixture fixture;

    @Autowired
    private DangdangStub dangdang;

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnBooks books;

    @Autowired
    private BooksTask task;

    @BeforeEach
    void openDangdang() {
        dangdang.open("dd-1001");
    }

    @Test
    void whoCanStillBindSeesTheDaysLeftAndTheWay() {
        open(fixture.memberWithCardOf(ISSUED));
        assertThat(text())
                .contains("还有 12 天可以绑定", "2014 年 9 月 14 日发卡", "最后一天是 2015 年 3 月 14 日", "3%", "15,000", "5,880");
        assertThat(_get(LinkButton.class).getHref()).isEqualTo("dangdang/link");
    }

    @Test
    void onTheLastDayItIsSaidAndOnTheNextItIsRefusedWithTheDates() {
        PersonId person = fixture.memberWithCardOf(LocalDate.of(2014, 9, 2));
        open(person);
        assertThat(text()).contains("今天是可以绑定的最后一天");

        clock.advance(Duration.ofDays(1));
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("books");
        assertThat(text()).contains("绑定期限已过", "期限已于 2015 年 3 月 2 日截止", "BOOK-1");
        _assertNone(LinkButton.class);
    }

    @Test
    void whoHasNoCardIsToldWhy() {
        open(members.person("U0001"));
        assertThat(text()).contains("还没有京卡", "期限自发卡之日起算");
        _assertNone(LinkButton.class);
    }

    @Test
    void whatCameOfTheWayToDangdangIsSaidOnce() {
        PersonId person = fixture.memberWithCardOf(ISSUED);
        signInAsMember(person);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(LinkAnswer.ATTRIBUTE, new LinkAnswer(false, "dangdang.answer.denied", List.of()));
        UI.getCurrent().navigate("books");
        assertThat(_get(RefusalLine.class).getText()).contains("没有同意");

        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("books");
        assertThat(_find(RefusalLine.class)).isEmpty();
    }

    @Test
    void aGoldMemberSeesUntilWhenAndHowFarTheNextYearIs() {
        PersonId person = linked();
        fixture.order(person, "D1", 1_200);
        fixture.order(person, "D2", 800);
        open(person);

        assertThat(text())
                .contains(
                        GOLD_2016,
                        "已有 2,000 分，还差 13,000 分，约合再买 ¥1,300.00 的图书",
                        "得分最多的一张订单 1,200 分；一张订单买图书 ¥588.00 即可",
                        "D1",
                        "书虫",
                        "连接正常")
                .doesNotContain("dd-1001");
        assertThat(_find(ProgressBar.class).getFirst().getValue()).isEqualTo(2_000);
    }

    @Test
    void anOrderThatDangdangTellsOfShowsOnTheOpenPage() {
        PersonId person = linked();
        open(person);
        assertThat(text()).contains("还没有订单");

        fixture.order(person, "D1", 5_880);
        MockVaadin.clientRoundtrip(false);
        assertThat(text()).contains(GOLD_2017, "本年度已达到延长条件", "D1");
    }

    @Test
    void whileDangdangIsSilentThePageSaysAsOfWhenItIs() {
        PersonId person = linked();
        open(person);
        dangdang.down();
        clock.advance(Duration.ofMinutes(3));
        _click(_get(Button.class, spec -> spec.withText("现在更新")));

        assertThat(text()).contains("当当网暂时没有回应", "当当网自 2015-03-02 10:03 起没有回应。本页是 2015-03-02 10:00 时的情况", GOLD_2016);
    }

    @Test
    void theLinkEndsAfterBeingAskedOnceMore() {
        PersonId person = linked();
        open(person);
        _click(_get(Button.class, spec -> spec.withText("解除绑定")));
        UnlinkDialog dialog = _get(UnlinkDialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("金卡到今天为止", "2015 年 3 月 14 日以前可以重新绑定");
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(text()).contains("以前的绑定", "到 2016 年 3 月 2 日");
        _get(LinkButton.class);
    }

    @Test
    void aLinkThatEndedMeanwhileIsRefusedToBeEndedAgain() {
        PersonId person = linked();
        open(person);
        _click(_get(Button.class, spec -> spec.withText("解除绑定")));
        UnlinkDialog dialog = _get(UnlinkDialog.class);
        books.unlink();

        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("没有绑定当当账号");
    }

    @Test
    void theHomePageCountsTheDaysAndAsksInTheLastThirty() {
        PersonId person = fixture.memberWithCardOf(ISSUED);
        signInAsMember(person);
        UI.getCurrent().navigate("home");
        assertThat(UI.getCurrent().getCurrentView().getElement().getTextRecursively())
                .contains("还有 12 天可以绑定当当账号", "当当账号绑定还剩 12 天");

        PersonId early = fixture.memberWithCardOf(LocalDate.of(2015, 2, 1));
        signInAsMember(early);
        assertThat(task.open(early, Texts.CHINESE)).isEmpty();

        fixture.link(person, "dd-1001");
        signInAsMember(person);
        assertThat(task.open(person, Texts.CHINESE)).extracting(HomeTask::route).isEmpty();
    }

    private PersonId linked() {
        PersonId person = fixture.memberWithCardOf(ISSUED);
        fixture.link(person, "dd-1001");
        fixture.work(person);
        return person;
    }

    private void open(PersonId person) {
        signInAsMember(person);
        UI.getCurrent().navigate("books");
    }

    private static String text() {
        return _get(BooksView.class).getElement().getTextRecursively();
    }
}
