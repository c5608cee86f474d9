package cn.jingka.portal.privacy.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.ConsentPurpose;
import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.notifications.NewsChannel;
import cn.jingka.portal.notifications.NewsPreference;
import cn.jingka.portal.privacy.OwnConsents;
import cn.jingka.portal.privacy.OwnConsents.Given;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.JobWanted.Audience;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a member agreed to stands on record with its words, and ends everywhere by one act. */
class ConsentTest extends PortalIntegrationTest {

    private static final String MATCH = "services.consent.match";
    private static final String JOB = "services.consent.job";
    private static final String NEWS = "notifications.consent.news";

    @Autowired
    private Consents consents;

    @Autowired
    private OwnConsents own;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private JobWanted jobs;

    @Autowired
    private NewsPreference news;

    @Autowired
    private List<ConsentPurpose> purposes;

    @Autowired
    private Texts texts;

    @Autowired
    private MembersFixture members;

    private PersonId anna;

    @BeforeEach
    void member() {
        anna = members.newPerson("U0001").named("王秀兰").create();
    }

    private List<Given> list() {
        return asMember(anna, own::list);
    }

    private void by(Runnable work) {
        asMember(anna, () -> {
            work.run();
            return null;
        });
    }

    @Test
    void otherWordsForTheSamePurposeAreANewConsentAndTheOldOneStays() {
        consents.given(anna, JOB, "words.1");
        clock.advance(Duration.ofHours(1));
        consents.given(anna, JOB, "words.1");
        assertThat(list())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.since()).isEqualTo(clock.instant().minus(Duration.ofHours(1))));

        consents.given(anna, JOB, "words.2");
        consents.withdrawn(anna, "never.given");

        assertThat(list())
                .extracting(Given::wording, Given::standing)
                .containsExactly(tuple("words.2", true), tuple("words.1", false));
    }

    @Test
    void aProfileThatIsShownIsAConsentAndTakingItBackHidesIt() {
        by(() -> {
            matchmaking.save(
                    new MatchProfile("山月", "FEMALE", 1988, "110105", "BACHELOR", "教师", "喜欢爬山", "真诚"), "13900001111");
            matchmaking.show();
        });
        assertThat(list()).extracting(Given::purpose).containsExactly(MATCH);

        by(() -> own.withdraw(MATCH));

        assertThat(asMember(anna, matchmaking::own).orElseThrow().shown()).isFalse();
        assertThat(list())
                .singleElement()
                .satisfies(one -> assertThat(one.standing()).isFalse());
        assertThatThrownBy(() -> by(() -> own.withdraw(MATCH))).isInstanceOf(DomainException.class);
    }

    @Test
    void whoSeesAJobEntryIsOnRecordAndTakingItBackRemovesTheEntries() {
        JobEntry entry = new JobEntry("会计", "OFFICE", "110105", "FULL", "BACHELOR", 3, Optional.empty(), "做过三年账");
        String reference = asMember(anna, () -> jobs.publish(entry, Audience.DESK));
        by(() -> jobs.change(reference, entry, Audience.EMPLOYERS));
        assertThat(list().getFirst().wording()).isEqualTo("services.jobs.audience.EMPLOYERS");

        by(() -> own.withdraw(JOB));

        assertThat(asMember(anna, jobs::own)).isEmpty();
        assertThat(list()).noneMatch(Given::standing);
    }

    @Test
    void newsBySmsCanBeTakenBack() {
        by(() -> news.choose(NewsChannel.SMS_AND_PORTAL));
        by(() -> own.withdraw(NEWS));

        assertThat(asMember(anna, news::get)).isEqualTo(NewsChannel.PORTAL_ONLY);
        assertThat(list()).noneMatch(Given::standing);
    }

    @Test
    void everyPurposeSaysWhatItIsForAndWhatEndingItMeans() {
        for (ConsentPurpose purpose : purposes) {
            for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
                assertThat(texts.all(language)).containsKeys(purpose.key(), purpose.key() + ".withdrawn");
            }
        }
    }

    /** Who changes these words gives them a new key: consents refer to what was read, not to what stands there later. */
    @Test
    void theWordsThatConsentsReferToAreThoseThatWereRead() {
        Map<String, String> read = Map.of(
                "services.match.show.meaning", "同意后，展示了自己资料的会员能看到您的资料，并可以向您表示认识的意愿。随时可以收回。",
                "services.jobs.audience.DESK", "只给服务专员，由专员推荐",
                "services.jobs.audience.EMPLOYERS", "用人单位也能看到（不显示姓名和电话）",
                "dangdang.bind.reads", "门户只向当当网读取账号名称，以及订单的编号、日期、金额和积分；不读取买了什么、送到哪里、怎样付款。可以随时解除绑定。");

        read.forEach((key, words) ->
                assertThat(texts.getTranslation(key, Texts.CHINESE)).as(key).isEqualTo(words));
    }
}
