package cn.jingka.portal.oversight.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.oversight.TrailDesk;
import cn.jingka.portal.oversight.TrailDesk.Row;
import cn.jingka.portal.oversight.TrailDesk.Search;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class TrailViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Trail trail;

    @Autowired
    private TrailDesk desk;

    private final String document = MembersFixture.identityNumber(700_001);
    private PersonId person;
    private PersonId other;

    @BeforeEach
    void looks() {
        person = members.newPerson("U0001").document(document).create();
        other = members.newPerson("U0001").named("李四").create();
        looked("reviewer", Role.REVIEWER, person);
        clock.advance(Duration.ofDays(2));
        looked("operator", Role.OPERATOR, person);
        looked("operator", Role.OPERATOR, other);
    }

    @Test
    void nothingIsShownOrRecordedBeforeSomethingWasAskedFor() {
        signInAsStaff("supervisor", Role.SUPERVISOR);
        UI.getCurrent().navigate("staff/trail");
        assertThat(_get(TrailView.class).getElement().getTextRecursively()).doesNotContain("王*兰");
        assertThat(read()).isEmpty();
    }

    @Test
    void aMemberIsFoundByTheWholeDocumentNumberAndTheReadingIsItselfAnEntry() {
        signInAsStaff("supervisor", Role.SUPERVISOR);
        UI.getCurrent().navigate("staff/trail");
        _setValue(_get(TextField.class, spec -> spec.withLabel("会员证件号码（完整）")), document.toLowerCase());
        _click(_get(Button.class, spec -> spec.withText("查看记录")));

        LookGrid grid = _get(LookGrid.class);
        assertThat(GridKt._size(grid)).isEqualTo(2);
        Row latest = GridKt._get(grid, 0);
        assertThat(latest.account()).isEqualTo("operator");
        assertThat(latest.subjects()).containsExactly("王*兰（单位 U0001）");
        assertThat(read()).hasSize(1);
        assertThat(read().getFirst().detail()).doesNotContain(document);
        assertThat(read().getFirst().actor()).isEqualTo("supervisor");
    }

    @Test
    void accountAndPeriodNarrowTheSearchDown() {
        signInAsStaff("admin", Role.ADMINISTRATOR);
        LocalDate first = LocalDate.of(2015, 3, 2);
        assertThat(desk.search(search(Optional.of("operator"), first, first.plusDays(5)), 0)
                        .rows())
                .hasSize(2);
        assertThat(desk.search(search(Optional.empty(), first, first), 0).rows())
                .extracting(Row::account)
                .containsExactly("reviewer");
    }

    @Test
    void aDocumentOfNobodyAndAPeriodTheWrongWayRoundAreSaid() {
        signInAsStaff("supervisor", Role.SUPERVISOR);
        UI.getCurrent().navigate("staff/trail");
        _setValue(_get(TextField.class, spec -> spec.withLabel("会员证件号码（完整）")), "110101199001011234");
        _click(_get(Button.class, spec -> spec.withText("查看记录")));
        assertThat(_get(TrailView.class).getElement().getTextRecursively()).contains("没有证件号码与此相符的会员");
        LocalDate day = LocalDate.of(2015, 3, 2);
        assertThatThrownBy(() -> desk.search(search(Optional.empty(), day, day.minusDays(1)), 0))
                .hasMessage("oversight.trail.period");
    }

    @Test
    void theFileHoldsWhatIsFoundInPlainWordsWithMaskedMembersAndIsRecorded() {
        signInAsStaff("supervisor", Role.SUPERVISOR);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        desk.write(
                search(Optional.of("operator"), LocalDate.of(2015, 3, 1), LocalDate.of(2015, 3, 31)),
                Texts.CHINESE,
                file);
        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("operator") && line.contains("李*（单位 U0001）"))
                .noneMatch(line -> line.contains("李四") || line.contains("王秀兰"));
        assertThat(trail.find(Query.byStaffAbout(other), 0, 1).getFirst().action())
                .isEqualTo("oversight.audit.trailFile");
    }

    @Test
    void agentsAndOperatorsDoNotReadTheTrail() {
        for (Role role : List.of(Role.AGENT, Role.OPERATOR, Role.REVIEWER, Role.UNIT_OFFICER)) {
            signInAsStaff("someone", role);
            assertThatThrownBy(() -> desk.search(
                            search(Optional.empty(), LocalDate.of(2015, 3, 1), LocalDate.of(2015, 3, 2)), 0))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<Trail.Entry> read() {
        return trail.find(Query.byStaffAbout(person), 0, 10).stream()
                .filter(entry -> entry.action().equals("oversight.audit.trailRead"))
                .toList();
    }

    private static Search search(Optional<String> account, LocalDate from, LocalDate until) {
        return new Search(account, Optional.empty(), from, until);
    }

    private void looked(String account, Role role, PersonId subject) {
        Actor actor = Actor.account(account, account, Set.of());
        ClaimsFixture.as(actor, role, () -> {
            audit.record(actor, "claims.review.audit.looked", Optional.of(subject), "case L20150000011");
            return actor;
        });
    }
}
