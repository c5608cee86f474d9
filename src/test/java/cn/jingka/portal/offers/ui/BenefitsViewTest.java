package cn.jingka.portal.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.offers.OwnBenefits;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;

class BenefitsViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnBenefits own;

    @Test
    void aVisitorFindsABenefitByThePlaceWhereItIsHad() {
        UI.getCurrent().navigate("benefits");
        _setValue(_get(TextField.class), "雕塑园");

        assertThat(shown()).containsExactly("公园年票半价");
        assertThat(page()).contains("找到 1 项");
        _assertNone(StateChoice.class);
    }

    @Test
    void aVisitorFindsABenefitByTheInitialsOfItsName() {
        UI.getCurrent().navigate("benefits");
        _setValue(_get(TextField.class), "gynp");

        assertThat(shown()).containsExactly("公园年票半价");
    }

    @Test
    void theFiltersStandInTheAddress() {
        UI.getCurrent().navigate("benefits?district=110107&free=1");
        _assertOne(EmptyState.class);

        UI.getCurrent().navigate("benefits?district=110107");
        assertThat(shown()).containsExactlyInAnyOrder("北京工人疗养院体检", "公园年票半价");
        assertThat(_get(Select.class, spec -> spec.withValue(District.SHIJINGSHAN))
                        .isEmpty())
                .isFalse();

        UI.getCurrent().navigate("benefits?category=rights");
        assertThat(shown()).containsExactly("劳动权益法律咨询", "劳动权益法律援助");
    }

    @Test
    void aSearchWithoutAResultSaysSoAndLeadsBackToEverything() {
        UI.getCurrent().navigate("benefits");
        _setValue(_get(TextField.class), "滑雪");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有和“滑雪”有关的权益");

        _click(_get(Button.class, spec -> spec.withText("查看全部权益")));

        _assertNone(EmptyState.class);
        assertThat(_get(TextField.class).getValue()).isEmpty();
        assertThat(shown()).hasSize(18);
    }

    @Test
    void whatCostsNothingCanBePickedOut() {
        UI.getCurrent().navigate("benefits");
        _setValue(_get(Checkbox.class), true);

        assertThat(shown()).contains("中体倍力健身", "劳动权益法律咨询").doesNotContain("公园年票半价", "合作影院电影票");
    }

    @Test
    void aMemberSeesWhatCanBeHadNowLaterAndNotAtAll() {
        signInAsMember(withCard());
        UI.getCurrent().navigate("benefits");

        assertThat(entry("公园年票半价")).contains("2015 年 12 月 15 日起");
        assertThat(entry("中体倍力健身")).contains("现在可用");
        assertThat(entry("劳动权益法律援助")).contains("目前不能享受");

        // The card was issued in 2010: too late for the books, says the module that runs them (BOOK-1).
        _click(_get(Button.class, spec -> spec.withText("目前不能享受 2")));
        assertThat(shown()).containsExactly("劳动权益法律援助", "当当网金卡会员");
    }

    @Test
    void insideItsDaysAndHoursThePassIsThereNow() {
        signInAsMember(withCard());
        clock.set(Instant.parse("2015-01-15T08:30:00Z"));
        UI.getCurrent().navigate("benefits");
        assertThat(entry("公园年票半价")).contains("现在可用");

        clock.set(Instant.parse("2015-01-15T08:31:00Z"));
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("benefits");
        assertThat(entry("公园年票半价")).contains("2015 年 12 月 15 日起");
    }

    @Test
    void withoutACardWhatNeedsTheCardIsNotForTheMember() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("benefits?state=not-for-me");

        assertThat(shown()).contains("公园年票半价", "合作影院电影票", "中体倍力健身").doesNotContain("劳动权益法律咨询");
    }

    @Test
    void legalAidIsThereForHardshipMembers() {
        signInAsMember(members.newPerson("U0001")
                .category(MemberCategory.HARDSHIP, LocalDate.of(2014, 1, 1), null)
                .create());
        UI.getCurrent().navigate("benefits?q=flyz");

        assertThat(entry("劳动权益法律援助")).contains("现在可用");
    }

    @Test
    void nobodyButMembersHasAStanding() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("benefits");

        _assertNone(StateChoice.class);
        assertThatThrownBy(own::all).isInstanceOf(AuthorizationDeniedException.class);
        assertThatThrownBy(() -> own.of("film")).isInstanceOf(AuthorizationDeniedException.class);
    }

    private PersonId withCard() {
        PersonId person = members.person("U0001");
        members.card(person);
        return person;
    }

    private static List<String> shown() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getChild(0).getChild(0).getText())
                .toList();
    }

    private static String entry(String title) {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(text -> text.startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        return _get(BenefitsView.class).getElement().getTextRecursively();
    }
}
