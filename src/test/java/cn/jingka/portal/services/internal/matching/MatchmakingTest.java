package cn.jingka.portal.services.internal.matching;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.services.MatchDesk;
import cn.jingka.portal.services.MatchDesk.Pair;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.Matchmaking.Interest;
import cn.jingka.portal.services.Matchmaking.InterestState;
import cn.jingka.portal.services.Matchmaking.Other;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody sees a profile without consent, and what is removed is gone (MATCH-1). */
class MatchmakingTest extends PortalIntegrationTest {

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    MatchDesk desk;

    @Autowired
    MembersFixture members;

    @Autowired
    JdbcClient jdbc;

    private PersonId anna;
    private PersonId ben;

    @BeforeEach
    void twoMembers() {
        anna = members.newPerson("U0001").named("王秀兰").create();
        ben = members.newPerson("U0001").named("李建国").man().create();
    }

    private static MatchProfile profile(String alias, String gender) {
        return new MatchProfile(alias, gender, 1988, "110105", "BACHELOR", "教师", "喜欢爬山和做饭", "真诚的人");
    }

    private static void by(PersonId who, Runnable work) {
        asMember(who, () -> {
            work.run();
            return null;
        });
    }

    private static <T> T atDesk(Supplier<T> work) {
        return as(Actor.account("service", "service", Set.of()), Role.SERVICE_DESK, work);
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private void saved(PersonId who, String alias) {
        by(who, () -> matchmaking.save(profile(alias, "FEMALE"), "13800001111"));
    }

    private void shown(PersonId who, String alias) {
        saved(who, alias);
        by(who, matchmaking::show);
    }

    private List<Other> seenBy(PersonId who) {
        return asMember(who, matchmaking::browse);
    }

    private List<Interest> of(PersonId who) {
        return asMember(who, matchmaking::interests);
    }

    /** Anna asks Ben. */
    private long asked() {
        shown(anna, "小兰");
        shown(ben, "大李");
        String reference = seenBy(anna).getFirst().reference();
        by(anna, () -> matchmaking.ask(reference, "想和您一起爬山"));
        return of(ben).getFirst().id();
    }

    private int rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    @Test
    void aSavedProfileIsSeenByNobody() {
        saved(anna, "小兰");
        shown(ben, "大李");

        assertThat(seenBy(ben)).isEmpty();
        assertThat(asMember(anna, matchmaking::own))
                .hasValueSatisfying(own -> assertThat(own.shown()).isFalse());
    }

    @Test
    void whoDoesNotShowTheirOwnSeesNobody() {
        shown(anna, "小兰");
        refused(() -> seenBy(ben), "services.match.showFirst");
        saved(ben, "大李");
        refused(() -> seenBy(ben), "services.match.showFirst");

        by(ben, matchmaking::show);
        assertThat(seenBy(ben)).extracting(other -> other.profile().alias()).containsExactly("小兰");
    }

    @Test
    void whatIsHiddenAgainIsSeenByNobodyAtOnceAndHasNoInterests() {
        long interest = asked();
        by(anna, matchmaking::hide);

        assertThat(seenBy(ben)).isEmpty();
        assertThat(of(ben)).isEmpty();
        assertThat(of(anna)).isEmpty();
        refused(() -> by(ben, () -> matchmaking.answer(interest, true)), "services.match.gone");
    }

    @Test
    void whoLeftTheUnionSeesNobodyAndIsNotAsked() {
        shown(anna, "小兰");
        shown(ben, "大李");
        String reference = seenBy(anna).getFirst().reference();
        jdbc.sql("UPDATE membership SET last_day = '2015-03-01' WHERE person_id = ?")
                .param(ben.value())
                .update();

        assertThat(seenBy(ben)).isEmpty();
        refused(() -> by(anna, () -> matchmaking.ask(reference, "您好")), "services.match.gone");
    }

    @Test
    void anInterestInSomebodyWhoDoesNotShowIsRefusedEvenByItsReference() {
        shown(anna, "小兰");
        shown(ben, "大李");
        String reference = seenBy(anna).getFirst().reference();
        by(ben, matchmaking::hide);

        refused(() -> by(anna, () -> matchmaking.ask(reference, "您好")), "services.match.gone");
        by(ben, matchmaking::show);
        by(anna, matchmaking::hide);
        refused(() -> by(anna, () -> matchmaking.ask(reference, "您好")), "services.match.showFirst");
    }

    @Test
    void neitherSeesTheOthersContactBeforeTheDeskIntroducedThem() {
        long interest = asked();
        assertThat(atDesk(desk::toIntroduce)).isEmpty();
        by(ben, () -> matchmaking.answer(interest, true));
        assertThat(of(anna)).extracting(Interest::contact).allMatch(contact -> contact.isEmpty());

        List<Pair> pairs = atDesk(desk::toIntroduce);
        assertThat(pairs).hasSize(1);
        assertThat(List.of(
                        pairs.getFirst().first().name(),
                        pairs.getFirst().second().name()))
                .containsExactlyInAnyOrder("王秀兰", "李建国");
        atDesk(() -> {
            desk.introduce(interest);
            return null;
        });

        assertThat(of(anna).getFirst().contact()).contains("13800001111");
        assertThat(of(ben).getFirst().state()).isEqualTo(InterestState.INTRODUCED);
        assertThat(atDesk(desk::toIntroduce)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice WHERE text_key = 'services.match.notice.introduced'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'services.audit.match.looked'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void onlyWhoWasAskedAnswersAndAStrangerFindsNothing() {
        long interest = asked();
        PersonId stranger = members.person("U0001");
        shown(stranger, "路人");

        refused(() -> by(anna, () -> matchmaking.answer(interest, true)), "services.match.gone");
        refused(() -> by(stranger, () -> matchmaking.answer(interest, true)), "services.match.gone");
        refused(() -> by(stranger, () -> matchmaking.takeBack(interest)), "services.match.gone");
        assertThat(of(stranger)).isEmpty();
    }

    @Test
    void nobodyIsToldOfARefusalAndNobodyIsAskedTwice() {
        long interest = asked();
        by(ben, () -> matchmaking.answer(interest, false));

        assertThat(of(anna)).extracting(Interest::state).containsExactly(InterestState.ASKED);
        assertThat(of(ben)).isEmpty();
        by(anna, () -> matchmaking.takeBack(interest));
        assertThat(of(anna)).isEmpty();
        assertThat(seenBy(anna)).isEmpty();
        assertThat(seenBy(ben)).isEmpty();
    }

    @Test
    void removalDeletesTheProfileAndEveryInterest() {
        long interest = asked();
        by(ben, () -> matchmaking.answer(interest, true));

        by(anna, matchmaking::remove);

        assertThat(asMember(anna, matchmaking::own)).isEmpty();
        assertThat(of(ben)).isEmpty();
        assertThat(seenBy(ben)).isEmpty();
        assertThat(atDesk(desk::toIntroduce)).isEmpty();
        assertThat(rows("match_profile")).isEqualTo(1);
        assertThat(rows("match_interest")).isZero();
    }

    @Test
    void whatPeopleWroteIsSealedInTheDatabase() {
        saved(anna, "小兰");

        List<String> stored = jdbc.sql("SELECT about, wishes, contact FROM match_profile")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8)
                        + new String(row.getBytes(2), StandardCharsets.UTF_8)
                        + new String(row.getBytes(3), StandardCharsets.UTF_8))
                .list();
        assertThat(stored.getFirst()).doesNotContain("爬山", "真诚", "13800001111");
    }

    @Test
    void whoMayNotBeOfAgeYetIsRefusedByTheClause() {
        MatchProfile young = new MatchProfile("小王", "MALE", 1997, "110105", "SENIOR", "学徒", "喜欢打球", "聊得来");

        assertThatThrownBy(() -> by(anna, () -> matchmaking.save(young, "13800001111")))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("services.match.tooYoung");
                    assertThat(refusal.arguments()).containsExactly(18, "MATCH-1");
                });
    }

    @Test
    void aNumberInWhatOthersReadIsRefused() {
        MatchProfile telling =
                new MatchProfile("小兰", "FEMALE", 1988, "110105", "BACHELOR", "教师", "微信 138-0000-1111", "真诚的人");

        refused(() -> by(anna, () -> matchmaking.save(telling, "13800001111")), "services.match.number");
    }

    @Test
    void ofTwoWhoAskEachOtherAtOnceOneInterestStands() {
        shown(anna, "小兰");
        shown(ben, "大李");
        Map<PersonId, String> wanted = Map.of(
                anna, seenBy(anna).getFirst().reference(),
                ben, seenBy(ben).getFirst().reference());
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<String>> tries = new ArrayList<>();
        wanted.forEach((who, reference) -> tries.add(CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
                by(who, () -> matchmaking.ask(reference, "您好"));
                return "asked";
            } catch (DomainException refusal) {
                return refusal.key();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        })));

        assertThat(tries.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("asked", "services.match.before");
        assertThat(rows("match_interest")).isEqualTo(1);
    }
}
