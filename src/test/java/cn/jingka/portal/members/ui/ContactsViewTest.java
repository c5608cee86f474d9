package cn.jingka.portal.members.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.ContactQueue;
import cn.jingka.portal.members.ContactQueue.Problem;
import cn.jingka.portal.notifications.NumberUnreachable;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContactsViewTest extends PortalViewTest {

    private static final String DOCUMENT = MembersFixture.identityNumber(920_001);
    private static final MobileNumber NUMBER = MobileNumber.parse("13911113333");

    @Autowired
    private MembersFixture members;

    @Autowired
    private ContactQueue queue;

    @Autowired
    private RecipientDirectory recipients;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theQueueHoldsThoseWithoutAWorkingNumberOfTheirOwn() {
        PersonId unreachable = members.newPerson("U0001").named("一").create();
        events.publishEvent(new NumberUnreachable(unreachable));
        members.newPerson("U0001").named("二").withoutPhone().create();
        members.newPerson("U0001").named("三").phone(NUMBER).create();
        members.newPerson("U0002").named("四").phone(NUMBER).create();
        members.newPerson("U0001").named("五").create();
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");

        assertThat(queue.list("U0001", 0, 10))
                .extracting(ContactQueue.ContactCase::problem)
                .containsExactlyInAnyOrder(Problem.UNREACHABLE, Problem.NO_NUMBER, Problem.SHARED);
        assertThat(queue.count("U0001")).isEqualTo(3);
        assertThatThrownBy(() -> queue.count("U0002")).isInstanceOf(DomainException.class);
    }

    @Test
    void aNumberIsRecordedOnlyAfterTheIdentityCheck() {
        PersonId person =
                members.newPerson("U0001").document(DOCUMENT).withoutPhone().create();
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        UI.getCurrent().navigate(ContactsView.class, "U0001");
        _click((Button) GridKt._getCellComponent(_get(Grid.class), 0, ContactsView.ACTIONS));
        _setValue(_get(TextField.class, spec -> spec.withLabel("手机号码")), "139 1111 3333");

        save();
        assertThat(texts()).contains("请先查验本人身份证件");
        _setValue(_get(Checkbox.class), true);
        _setValue(_get(TextField.class, spec -> spec.withLabel("证件号码后四位")), "0000");
        save();
        assertThat(texts()).contains("证件号码后四位与登记的不一致，请核对本人证件");
        assertThat(recipients.recipients(List.of(person)).get(person).working()).isEmpty();

        _setValue(_get(TextField.class, spec -> spec.withLabel("证件号码后四位")), DOCUMENT.substring(14));
        save();

        assertThat(recipients.recipients(List.of(person)).get(person).working()).contains(NUMBER);
        assertThat(texts()).contains("本单位会员都联系得上");
        assertThat(jdbc.sql("""
                        SELECT e.detail FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE s.person_id = ? AND e.action = 'members.audit.numberRecorded'
                        """).param(person.value()).query(String.class).single())
                .contains("identity document seen", "139****3333");
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("保存号码")));
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
