package cn.jingka.portal.bulletin.internal;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.bulletin.NoticeBoard.State;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.OwnSignUps.Place;
import cn.jingka.portal.bulletin.SignUpDesk;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.PublishingFixture;
import cn.jingka.portal.testing.SampleNotice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class SignUpDeskTest extends PortalIntegrationTest {

    private static final String ID = "first-aid";

    @Autowired
    private SignUpDesk desk;

    @Autowired
    private OwnSignUps own;

    @Autowired
    private NoticeContent type;

    @Autowired
    private PublishingFixture content;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anEventWithOneSeat() {
        content.publish(
                type,
                ID,
                new SampleNotice()
                        .titled("=1+1 急救培训", "=1+1 First aid")
                        .seats(1)
                        .build(),
                LocalDate.of(2015, 3, 2),
                Optional.empty());
    }

    @Test
    void theFileNamesThoseWithASeatFirstAndRunsNoFormula() {
        members.unit("U0001");
        signUp(members.newPerson("U0001").named("@SUM(A1)").create());
        signUp(members.newPerson("U0001").named("李梅").create());

        String csv = asDesk(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            desk.write(ID, Texts.CHINESE, out);
            return out.toString(StandardCharsets.UTF_8);
        });

        String[] lines = csv.split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("\uFEFF活动,姓名,证件号码,单位,手机号码,名额,报名时间");
        assertThat(lines[1]).startsWith("'=1+1 急救培训,'@SUM(A1),").contains("********", "****", ",已报名,2015-03-02 10:00");
        assertThat(lines[2]).contains("李梅", "候补");
        assertThat(auditOf("bulletin.audit.exported")).isEqualTo(1);
    }

    @Test
    void everyLookAtTheListIsNoted() {
        PersonId person = members.person("U0001");
        signUp(person);

        assertThat(asDesk(() -> desk.people(ID))).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("王秀兰");
            assertThat(one.toString()).doesNotContain("王秀兰");
        });
        assertThat(auditOf("bulletin.audit.looked")).isEqualTo(1);
    }

    @Test
    void calledOffIsToldInTheDesksWordsAndForGood() {
        PersonId person = members.person("U0001");
        signUp(person);

        asDesk(() -> {
            desk.callOff(ID, "讲师生病");
            return null;
        });

        assertThat(asMember(person, () -> own.of(ID)).orElseThrow()).satisfies(one -> {
            assertThat(one.place()).isEqualTo(Place.CALLED_OFF);
            assertThat(one.why()).contains("讲师生病");
        });
        assertThat(jdbc.sql("SELECT arguments FROM notice WHERE text_key = 'bulletin.notice.calledOff'")
                        .query(String.class)
                        .single())
                .contains("讲师生病");
        assertThat(asDesk(() -> desk.event(ID)).attendance().state()).isEqualTo(State.CALLED_OFF);
        assertRefused(() -> signUp(members.person("U0001")), "bulletin.error.calledOff");
        assertRefused(
                () -> asDesk(() -> {
                    desk.callOff(ID, "再取消一次");
                    return null;
                }),
                "bulletin.error.calledOff");
    }

    @Test
    void callingOffNeedsItsReason() {
        assertRefused(
                () -> asDesk(() -> {
                    desk.callOff(ID, " ");
                    return null;
                }),
                "bulletin.error.reason");
        assertThat(asDesk(() -> desk.event(ID)).attendance().state()).isEqualTo(State.OPEN);
    }

    @Test
    void theListIsTheDesksAlone() {
        PersonId person = members.person("U0001");
        assertThatThrownBy(() -> asMember(person, () -> desk.people(ID))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> PublishingFixture.asEditor("editor", () -> desk.people(ID)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void signUp(PersonId person) {
        asMember(person, () -> own.signUp(ID));
    }

    private static <T> T asDesk(Supplier<T> work) {
        return as(Actor.account("service", "服务专员", Set.of()), Role.SERVICE_DESK, work);
    }

    private int auditOf(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND detail LIKE 'first-aid%'")
                .param(action)
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
