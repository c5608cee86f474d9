package cn.jingka.portal.protection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.protection.ProtectionRosters.State;
import cn.jingka.portal.protection.ProtectionRosters.TermRoster;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProtectionViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Test
    void theOfficerSeesWhoCameAndWentAndTheDeadline() {
        members.newPerson("U0001").named("张三").joined(LocalDate.of(2015, 2, 1)).create();
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");

        UI.getCurrent().navigate(ProtectionView.class);

        assertThat(spans()).contains("窗口开放，2015-12-16 截止，还有 289 天", "2016-01-01 – 2016-12-31", "1");
        assertThat(_find(H3.class)).extracting(Component::getElement).hasSize(3);
        assertThat(paragraphs()).anyMatch(text -> text.contains("没有等待确认的名册") && text.contains("2015-12-16"));
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("staff/roster/U0001");
        assertThat(_find(Button.class, spec -> spec.withText("冻结名册"))).isEmpty();
        assertThat(_find(Anchor.class, spec -> spec.withText("下载各单位人数（CSV）"))).isEmpty();
    }

    @Test
    void theAdministratorFreezesTheRosterByTypingTheCount() {
        members.person("U0001");
        members.person("U0002");
        clock.set(Instant.parse("2015-12-20T02:00:00Z"));
        signInAsStaff("admin", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(ProtectionView.class);
        assertThat(spans()).contains("窗口已截止，名册待冻结", "¥20.00", "¥10.00");
        assertThat(paragraphs()).anyMatch(text -> text.contains("示例值"));

        _click(_get(Button.class, spec -> spec.withText("冻结名册")));
        Button confirm = inFooter("按 2 人冻结");
        assertThat(confirm.isEnabled()).isFalse();
        _setValue(_get(TextField.class), "2");
        assertThat(confirm.isEnabled()).isTrue();
        confirm.click();

        assertThat(spans()).contains("名册已冻结");
        assertThat(_find(Button.class, spec -> spec.withText("冻结名册"))).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherTermIsChosenAtTheTop() {
        members.person("U0001");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        UI.getCurrent().navigate(ProtectionView.class);

        _setValue(_get(Select.class), 2015);

        assertThat(spans()).contains("2015-01-01 – 2015-12-31", "窗口已截止，名册待冻结");
    }

    @Test
    void anOfficerWithoutUnitsIsToldSo() {
        signInAsStaff("officer", Role.UNIT_OFFICER);

        UI.getCurrent().navigate(ProtectionView.class);

        assertThat(paragraphs()).contains("还没有可以查看的单位");
    }

    @Test
    void theFileEndsWithTheSumAndRunsNoFormula() {
        LocalDate day = LocalDate.of(2016, 1, 1);
        TermRoster roster = new TermRoster(
                2016,
                day,
                day,
                day,
                day,
                State.CLOSED,
                List.of(new UnitHeads("U1", "=1+1", 3, 1, 0, 0), new UnitHeads("U2", "甲\"乙", 4, 0, 2, 1)),
                Optional.empty(),
                Optional.empty());

        assertThat(new String(RosterCsv.of(roster), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFterm,unit_code,unit_name,heads,additions,removals,removals_after_window",
                        "2016,U1,'=1+1,3,1,0,0",
                        "2016,U2,\"甲\"\"乙\",4,0,2,1",
                        "2016,TOTAL,,7,1,2,1");
    }

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
