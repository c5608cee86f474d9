package cn.jingka.portal.privacy.ui;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.privacy.CorrectionItem;
import cn.jingka.portal.privacy.OwnCorrections;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PrivacyViewsTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnCorrections corrections;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient jdbc;

    private PersonId anna;

    @BeforeEach
    void member() {
        anna = members.newPerson("U0001").named("王秀兰").create();
    }

    @Test
    void aMemberAsksForACopyAndThePageSaysThatItIsBeingMade() {
        signInAsMember(anna);
        UI.getCurrent().navigate(DataView.class);

        _click(_get(Button.class, spec -> spec.withText("准备一份副本")));

        assertThat(_find(StateBadge.class)).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withText("准备一份副本"));
        assertThat(jdbc.sql("SELECT person_id FROM data_export")
                        .query(Long.class)
                        .list())
                .containsExactly(anna.value());
    }

    @Test
    void aConsentIsTakenBackAfterThePageSaidWhatThatMeans() {
        consents.given(anna, "notifications.consent.news", "notifications.news.SMS_AND_PORTAL");
        signInAsMember(anna);
        UI.getCurrent().navigate(DataView.class);

        _click(_get(Button.class, spec -> spec.withText("收回同意")));
        assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("新消息只在门户里看"));
        _click(inFooter("收回同意"));

        assertThat(_find(Span.class)).anyMatch(badge -> badge.getText().equals("已结束"));
        assertThat(jdbc.sql("SELECT channel FROM news_preference")
                        .query(String.class)
                        .list())
                .containsExactly("PORTAL_ONLY");
    }

    @Test
    void aCorrectionIsAskedForAndRefusedWithoutAReason() {
        signInAsMember(anna);
        UI.getCurrent().navigate(CorrectionView.class);
        assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("王秀兰"));

        _setValue(_get(TextField.class), "王秀岚");
        _click(_get(Button.class, spec -> spec.withText("提交更正请求")));
        assertThat(_get(RefusalLine.class).getText()).contains("理由");
        _setValue(_get(TextArea.class), "身份证上是这样写的");
        _click(_get(Button.class, spec -> spec.withText("提交更正请求")));

        assertThat(_find(ListItem.class)).isNotEmpty();
        assertThat(_find(Span.class)).anyMatch(one -> one.getText().contains("王秀岚"));
    }

    @Test
    void theOfficerCorrectsTheRoster() {
        asMember(anna, () -> corrections.ask(CorrectionItem.NAME, "王秀岚", "身份证上是这样写的"));
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        UI.getCurrent().navigate(CorrectionsView.class);

        _click(_get(Button.class, spec -> spec.withText("更正名册")));
        _click(inFooter("已核对，更正"));

        assertThat(jdbc.sql("SELECT name FROM person").query(String.class).single())
                .isEqualTo("王秀岚");
        assertThat(_find(H2.class)).anyMatch(heading -> heading.getText().equals("最近办结"));
    }

    @Test
    void anotherUnitsOfficerHasNothingToDecide() {
        asMember(anna, () -> corrections.ask(CorrectionItem.NAME, "王秀岚", "身份证上是这样写的"));
        members.unit("U0002");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0002");

        UI.getCurrent().navigate(CorrectionsView.class);

        _assertNone(Button.class, spec -> spec.withText("更正名册"));
        assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().equals("没有待办的更正请求"));
    }

    @Test
    void theAdministratorSeesEveryRule() {
        signInAsStaff("admin", Role.ADMINISTRATOR);

        UI.getCurrent().navigate(RetentionView.class);

        assertThat(_get(Grid.class).getListDataView().getItemCount()).isGreaterThan(30);
    }

    @Test
    void everyoneReadsTheNoticeAndTheStartPageLeadsThere() {
        UI.getCurrent().navigate("");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("privacy"));

        UI.getCurrent().navigate(PrivacyView.class);

        assertThat(_find(ListItem.class)).hasSize(32);
    }
}
