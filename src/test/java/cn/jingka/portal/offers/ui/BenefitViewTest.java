package cn.jingka.portal.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import cn.jingka.portal.testing.PublishingFixture;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BenefitViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private PublishingFixture publishing;

    @Autowired
    private ContentType<BenefitContent> type;

    @Test
    void aBenefitShowsWhereItCanBeHadAndWhatItCosts() {
        UI.getCurrent().navigate("benefits/park-pass");

        assertThat(_get(H1.class).getText()).isEqualTo("公园年票半价");
        assertThat(page())
                .contains("会员价 ¥100.00，原价 ¥200.00", "不带交通功能的年票加收 ¥3.00", "每人每年 1 次", "海淀区新建宫门路 19 号", "PARK-6");
        assertThat(_find(Anchor.class, spec -> spec.withText("在地图中打开")))
                .hasSize(27)
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.startsWith("geo:39.9987,116.2750"));
        _assertNone(ForMeLines.class);
    }

    @Test
    void aMemberReadsWhyAndByWhichClause() {
        signInAsMember(withCard());
        UI.getCurrent().navigate("benefits/park-pass");
        assertThat(forMe()).contains("新购年票", "办理时间为 2015 年 12 月 15 日 至 2016 年 1 月 15 日。", "PARK-3");

        clock.set(Instant.parse("2015-01-10T02:00:00Z"));
        UI.getCurrent().navigate("benefits/film");
        UI.getCurrent().navigate("benefits/park-pass");
        assertThat(forMe()).contains("现在可以办理 2015 年的，截至 2015 年 1 月 15 日。", "PARK-1");
    }

    @Test
    void theCountedSessionsWaitForTheFreeOne() {
        signInAsMember(withCard());
        UI.getCurrent().navigate("benefits/fitness");

        assertThat(forMe()).contains("现在可以享受，还剩 1 次。", "先使用“免费体验一次”，之后才能用这一项。");
    }

    @Test
    void withoutACardTheReasonSaysWhoAppliesForOne() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("benefits/film");

        assertThat(forMe()).contains("您还没有京卡，请由单位工会统一申请", "CARD-2");
    }

    @Test
    void aWithdrawnBenefitIsNotFoundAnyMore() {
        publishing.withdraw(type, "film");

        assertThatThrownBy(() -> UI.getCurrent().navigate("benefits/film")).hasMessageContaining("No route found");
    }

    @Test
    void anUnknownBenefitIsNotFound() {
        assertThatThrownBy(() -> UI.getCurrent().navigate("benefits/yacht")).hasMessageContaining("No route found");
    }

    private PersonId withCard() {
        PersonId person = members.person("U0001");
        members.card(person);
        return person;
    }

    private static String forMe() {
        return _get(ForMeLines.class).getElement().getTextRecursively();
    }

    private static String page() {
        return _get(BenefitView.class).getElement().getTextRecursively();
    }
}
