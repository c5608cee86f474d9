package cn.jingka.portal.privacy.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.privacy.Correction;
import cn.jingka.portal.privacy.CorrectionDesk;
import cn.jingka.portal.privacy.CorrectionItem;
import cn.jingka.portal.privacy.OwnCorrections;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks for a correction gets a decision by their own unit, never in silence. */
class CorrectionTest extends PortalIntegrationTest {

    @Autowired
    private OwnCorrections own;

    @Autowired
    private CorrectionDesk desk;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    private PersonId anna;

    @BeforeEach
    void member() {
        anna = members.newPerson("U0001").named("王秀兰").create();
        members.unit("U0002");
    }

    private String ask(CorrectionItem item, String wished) {
        return asMember(anna, () -> own.ask(item, wished, "身份证上是这样写的"));
    }

    private void decide(String unit, Runnable work) {
        asOfficer(unit, () -> {
            work.run();
            return null;
        });
    }

    private void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    @Test
    void aNameThatIsAgreedToStandsInTheRosterAndTheMemberIsTold() {
        String reference = ask(CorrectionItem.NAME, "王秀岚");

        assertThat(asOfficer("U0001", desk::open)).singleElement().satisfies(line -> {
            assertThat(line.correction().present()).isEqualTo("王秀兰");
            assertThat(line.correction().wished()).isEqualTo("王秀岚");
        });
        decide("U0001", () -> desk.accept(reference, ""));

        assertThat(strings("SELECT name FROM person")).containsExactly("王秀岚");
        assertThat(strings("SELECT person_name FROM membership")).containsExactly("王秀岚");
        assertThat(strings("SELECT text_key FROM notice")).containsExactly("privacy.notice.correction.ACCEPTED");
        assertThat(strings("SELECT action FROM audit_entry"))
                .contains(
                        "privacy.audit.correctionAsked",
                        "privacy.audit.correctionsListed",
                        "privacy.audit.correctionAccepted");
        assertThat(asMember(anna, own::list).getFirst().state()).isEqualTo(Correction.State.ACCEPTED);
    }

    @Test
    void aRefusalSaysWhyAndChangesNothing() {
        String reference = ask(CorrectionItem.GENDER, "M");

        refused(() -> decide("U0001", () -> desk.refuse(reference, " ")), "privacy.corrections.words.missing");
        decide("U0001", () -> desk.refuse(reference, "证件上是女"));

        assertThat(strings("SELECT gender FROM person")).containsExactly("F");
        assertThat(asMember(anna, own::list).getFirst().answer()).isEqualTo("证件上是女");
        refused(() -> decide("U0001", () -> desk.accept(reference, "")), "privacy.correction.decided");
    }

    @Test
    void officersOfOtherUnitsSeeAndDecideNothing() {
        String reference = ask(CorrectionItem.NAME, "王秀岚");

        assertThat(asOfficer("U0002", desk::open)).isEmpty();
        refused(() -> decide("U0002", () -> desk.accept(reference, "")), "privacy.correction.unknown");
    }

    @Test
    void oneOpenRequestForOneMatterAndItCanBeTakenBack() {
        String reference = ask(CorrectionItem.INSURANCE, "2012-03-01 起参保");
        refused(() -> ask(CorrectionItem.INSURANCE, "2013-03-01 起参保"), "privacy.correction.open");
        PersonId other = members.person("U0001");
        refused(
                () -> asMember(other, () -> {
                    own.withdraw(reference);
                    return null;
                }),
                "privacy.correction.unknown");

        asMember(anna, () -> {
            own.withdraw(reference);
            return null;
        });

        assertThat(asOfficer("U0001", desk::open)).isEmpty();
        assertThat(ask(CorrectionItem.INSURANCE, "2013-03-01 起参保")).isNotEqualTo(reference);
    }

    @Test
    void whatIsWrittenIsSealed() {
        ask(CorrectionItem.DOCUMENT, "110101199003070011");

        byte[] wished = jdbc.sql("SELECT wished FROM correction_request")
                .query(byte[].class)
                .single();

        assertThat(new String(wished, StandardCharsets.UTF_8)).doesNotContain("110101199003070011");
    }

    @Test
    void nothingIsAskedForWithoutAValueOrAReason() {
        refused(() -> ask(CorrectionItem.NAME, " "), "privacy.correction.wished.missing");
        refused(() -> ask(CorrectionItem.NAME, "王秀兰"), "privacy.correction.same");
        refused(() -> asMember(anna, () -> own.ask(CorrectionItem.NAME, "王", " ")), "privacy.correction.words.missing");
    }
}
