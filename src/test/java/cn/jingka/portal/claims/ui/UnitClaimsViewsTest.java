package cn.jingka.portal.claims.ui;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import cn.jingka.portal.testing.TestKind;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.InternalServerError;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnitClaimsViewsTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private OwnCases own;

    @Autowired
    private UnitDesk desk;

    private PersonId person;

    @BeforeEach
    void aMember() {
        person = members.person("U0001");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
    }

    @Test
    void theOfficerCertifiesWhatAMemberOfTheUnitHandedIn() {
        String reference = claims.inState(person, "U0001", CaseState.AT_UNIT);
        claims.inState(members.person("U0002"), "U0002", CaseState.AT_UNIT);
        UI.getCurrent().navigate("staff/certify");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);

        UI.getCurrent().navigate("staff/certify/" + reference);
        _click(_get(Button.class, spec -> spec.withText("出具证明并送审")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("单位调查结果与证明")).getErrorMessage())
                .isEqualTo("请写明调查结果");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("单位调查结果与证明")), "经核实，情况属实。");
        _click(_get(Button.class, spec -> spec.withText("出具证明并送审")));

        assertThat(asMember(person, () -> own.get(reference)).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(_find(Button.class, spec -> spec.withText("出具证明并送审"))).isEmpty();
        UI.getCurrent().navigate("staff/certify");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有等待证明的申请");
    }

    @Test
    void aCaseGivenBackTellsTheMemberWhatIsMissing() {
        String reference = claims.inState(person, "U0001", CaseState.AT_UNIT);
        UI.getCurrent().navigate("staff/certify/" + reference);

        _setValue(_get(TextArea.class, spec -> spec.withLabel("需要补充什么（会员会看到这段话）")), "请补拍厨房照片");
        _click(_get(Button.class, spec -> spec.withText("退回补充")));

        CaseView seen = asMember(person, () -> own.get(reference));
        assertThat(seen.state()).isEqualTo(CaseState.RETURNED);
        assertThat(seen.requests()).extracting(CaseView.Request::text).containsExactly("请补拍厨房照片");
    }

    @Test
    void aCaseOfAnotherUnitDoesNotExistForTheOfficer() {
        String reference = claims.inState(members.person("U0002"), "U0002", CaseState.AT_UNIT);

        PersonId stranger = members.person("U0002");

        for (String address : List.of(
                "staff/certify/" + reference,
                "staff/certify/" + reference + "/evidence",
                "staff/certify/" + reference + "/check",
                "staff/file/" + stranger,
                "staff/file/" + stranger + "/" + TestKind.CODE)) {
            UI.getCurrent().navigate(address);
            assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain())
                    .as(address)
                    .first()
                    .isInstanceOf(InternalServerError.class);
        }
    }

    @Test
    void theOfficerFilesADeathThatNoMemberIsOffered() {
        UI.getCurrent().navigate("staff/file");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        UI.getCurrent().navigate("staff/file/" + person);
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("staff/file/" + person + "/" + TestKind.DEATH);

        UI.getCurrent().navigate("staff/file/" + person + "/" + TestKind.DEATH);
        assertThat(_get(H1.class).getText()).isEqualTo("是否发生在北京");

        String reference = claims.officersDraft("U0001", person, TestKind.DEATH, TestKind.deathAnswers());
        UI.getCurrent().navigate("staff/certify/" + reference + "/fill");
        assertThat(_get(EvidencePanel.class)).isNotNull();
        UI.getCurrent().navigate("staff/certify/" + reference + "/check");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getThemeNames().contains("primary"))));

        assertThat(desk.get(reference).state()).isEqualTo(CaseState.AT_UNIT);
        assertThat(_get(FiledPage.class).getElement().getTextRecursively()).contains(reference);
    }
}
