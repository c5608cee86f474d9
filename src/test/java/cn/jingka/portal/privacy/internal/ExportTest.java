package cn.jingka.portal.privacy.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalDataSource.Section;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.privacy.OwnExports;
import cn.jingka.portal.privacy.OwnExports.Format;
import cn.jingka.portal.privacy.OwnExports.State;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.FeedFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy holds what the modules keep of its owner, and reaches nobody else. */
class ExportTest extends PortalIntegrationTest {

    private static final String DOCUMENT = MembersFixture.identityNumber(7_301);

    @Autowired
    private OwnExports exports;

    @Autowired
    private ExportMaking making;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private FeedFixture feed;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private JobWanted jobs;

    @Autowired
    private MembersFixture members;

    @Autowired
    private Texts texts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private PersonId anna;
    private PersonId ben;

    @BeforeEach
    void twoMembers() {
        anna = members.newPerson("U0001").named("王秀兰").document(DOCUMENT).create();
        ben = members.newPerson("U0001").named("李建国").man().create();
        members.card(anna);
        members.card(ben);
    }

    private void ask(PersonId person) {
        asMember(person, () -> {
            exports.ask(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        making.make(jdbc.sql("SELECT id FROM data_export WHERE person_id = ? ORDER BY asked_at DESC LIMIT 1")
                .param(person.value())
                .query(String.class)
                .single());
    }

    private byte[] fetch(PersonId person, Format format) {
        return asMember(person, () -> exports.fetch(format));
    }

    private void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void theCopyHoldsWhatTheModulesKeepInClearAndNothingOfOthers() {
        claims.inState(anna, "U0001", CaseState.AT_UNIT);
        feed.outpatient(anna, "A-1", "2014-03-01", "5000.00");
        feed.outpatient(ben, "B-1", "2014-03-01", "5000.00");
        asMember(anna, () -> {
            matchmaking.save(
                    new MatchProfile("山月", "FEMALE", 1988, "110105", "BACHELOR", "教师", "喜欢爬山", "真诚"), "13900001111");
            matchmaking.show();
            return jobs.publish(
                    new JobEntry("会计", "OFFICE", "110105", "FULL", "BACHELOR", 3, Optional.empty(), "做过三年账"),
                    JobWanted.Audience.DESK);
        });

        ask(anna);
        JsonNode copy = json.readTree(fetch(anna, Format.JSON));

        JsonNode data = copy.get("data");
        assertThat(data.get("person").get(0).get("documentNumber").asString()).isEqualTo(DOCUMENT);
        assertThat(data.get("person").get(0).get("name").asString()).isEqualTo("王秀兰");
        assertThat(data.get("cards").get(0).get("cardNumber").asString()).startsWith("622163");
        assertThat(data.get("treatments").get(0).get("reference").asString()).isEqualTo("A-1");
        assertThat(data.get("cases").size()).isOne();
        assertThat(data.get("caseAnswers").size()).isPositive();
        assertThat(data.get("matchProfile").get(0).get("contact").asString()).isEqualTo("13900001111");
        assertThat(data.get("jobEntries").get(0).get("about").asString()).isEqualTo("做过三年账");
        assertThat(data.get("consents").size()).isEqualTo(2);
        assertThat(copy.toString()).doesNotContain("李建国").doesNotContain("B-1");
        assertThat(new String(fetch(anna, Format.PDF), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(jdbc.sql("SELECT text_key FROM notice WHERE person_id = ?")
                        .param(anna.value())
                        .query(String.class)
                        .list())
                .contains("privacy.notice.export");
    }

    @Test
    void everySectionAndFieldHasItsWordsInBothLanguages() {
        List<String> keys = new ArrayList<>();
        for (Section section : making.sections(anna)) {
            keys.add(section.key());
            for (Map<String, String> entry : section.entries()) {
                keys.addAll(entry.keySet());
                entry.values().stream()
                        .flatMap(value -> PersonalDataSource.textKey(value).stream())
                        .forEach(keys::add);
            }
        }
        assertThat(texts.all(Texts.CHINESE).keySet()).containsAll(keys);
        assertThat(texts.all(Locale.ENGLISH).keySet()).containsAll(keys);
    }

    @Test
    void nothingOfTheCopyStandsInClearInTheDatabase() {
        ask(anna);

        List<byte[]> pieces = jdbc.sql("SELECT content FROM data_export_piece")
                .query(byte[].class)
                .list();

        assertThat(pieces).isNotEmpty();
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(new String(piece, StandardCharsets.UTF_8))
                        .doesNotContain(DOCUMENT)
                        .doesNotContain("王秀兰"));
    }

    @Test
    void oneCopyADayAndForSevenDays() {
        ask(anna);
        refused(() -> ask(anna), "privacy.export.oneADay");
        assertThat(asMember(anna, () -> exports.nextPossible())).isPresent();

        clock.advance(Duration.ofDays(8));

        assertThat(asMember(anna, () -> exports.latest())).isEmpty();
        refused(() -> fetch(anna, Format.JSON), "privacy.export.gone");
        ask(anna);
        assertThat(asMember(anna, () -> exports.latest()).map(OwnExports.Copy::state))
                .contains(State.READY);
    }

    @Test
    void nobodyFetchesAnothersCopy() {
        ask(anna);

        refused(() -> fetch(ben, Format.JSON), "privacy.export.gone");
        assertThat(asMember(ben, () -> exports.latest())).isEmpty();
    }

    @Test
    void aStaleSignInOrACallGivesNoCopy() {
        ask(anna);
        FactorGrantedAuthority old = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.OTT_AUTHORITY)
                .issuedAt(Instant.EPOCH)
                .build();
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            Actor.member(anna, "测试会员"), null, List.of(new SimpleGrantedAuthority("ROLE_MEMBER"), old)));
            refused(() -> exports.fetch(Format.JSON), "common.error.signInAgain");
        } finally {
            SecurityContextHolder.clearContext();
        }
        Actor agent = Actor.account("agent", "坐席", Set.of());
        refused(
                () -> ClaimsFixture.as(
                        Actor.onBehalf(agent, anna, "C20150302-0001"), Role.MEMBER, () -> exports.fetch(Format.JSON)),
                "privacy.export.inPerson");
    }
}
