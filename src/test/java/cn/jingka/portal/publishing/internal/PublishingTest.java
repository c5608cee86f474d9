package cn.jingka.portal.publishing.internal;

import static cn.jingka.portal.testing.PublishingFixture.AUTHOR;
import static cn.jingka.portal.testing.PublishingFixture.REVIEWER;
import static cn.jingka.portal.testing.PublishingFixture.asEditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.Draft;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.EditorsDesk.FieldChange;
import cn.jingka.portal.publishing.EditorsDesk.Work;
import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import cn.jingka.portal.publishing.Standing;
import cn.jingka.portal.publishing.Step;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.PublishingFixture;
import cn.jingka.portal.testing.TestContent;
import cn.jingka.portal.testing.TestContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How content comes to be shown, on the real database. */
class PublishingTest extends PortalIntegrationTest {

    private static final String KIND = TestContentType.CODE;
    private static final String ID = "spring-fair";
    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);
    private static final Optional<LocalDate> OPEN_END = Optional.empty();

    @Autowired
    private EditorsDesk desk;

    @Autowired
    private Publications publications;

    @Autowired
    private PublishingFixture content;

    @Autowired
    private TestContentType type;

    @Autowired
    private InitialContent initial;

    @Autowired
    private ContentTable table;

    @Autowired
    private Generations generations;

    @Autowired
    private ContentJson json;

    @Test
    void whatCameWithThePortalIsShownAndImportedOnlyOnce() {
        assertThat(titleOn(TestContentType.INITIAL, TODAY)).contains("原有内容");
        assertThat(titleOn(TestContentType.INITIAL, TODAY.minusYears(2))).contains("原有内容");
        content.withdraw(type, TestContentType.INITIAL);

        initial.importMissing();

        assertThat(titleOn(TestContentType.INITIAL, TODAY)).isEmpty();
        assertThat(content.piece(type, TestContentType.INITIAL).history())
                .extracting(Step::what)
                .containsExactly(Step.What.WITHDRAWN, Step.What.IMPORTED);
    }

    @Test
    void everyPieceThatComesWithThePortalHoldsUpToItsOwnCheck() {
        for (ContentType<?> one : asEditor(AUTHOR, desk::kinds)) {
            checkInitial(one);
        }
    }

    private <T> void checkInitial(ContentType<T> one) {
        one.initial().forEach((id, piece) -> {
            one.check(id, piece);
            assertThat(json.read(one, id, json.write(one, piece)))
                    .as(one.code() + "/" + id)
                    .isEqualTo(piece);
        });
    }

    @Test
    void whatOneEditorWroteIsShownWhenAnotherPublishesIt() {
        int version = content.inReview(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        assertThat(titleOn(ID, TODAY)).isEmpty();

        asEditor(REVIEWER, () -> desk.publish(KIND, ID, version, TODAY, Optional.of(TODAY.plusDays(3))));

        Published<TestContent> shown = publications.find(type, ID, TODAY).orElseThrow();
        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.content().title().zh()).isEqualTo("春季招聘会");
        assertThat(shown.publishedAt()).isEqualTo(clock.instant());
        assertThat(titleOn(ID, TODAY.minusDays(1))).isEmpty();
        assertThat(titleOn(ID, TODAY.plusDays(3))).isPresent();
        assertThat(titleOn(ID, TODAY.plusDays(4))).isEmpty();
        assertThat(publications.on(type, TODAY)).extracting(Published::id).containsExactly(TestContentType.INITIAL, ID);
    }

    @Test
    void nobodyPublishesOrJudgesWhatTheyWroteThemselves() {
        int draft = content.draft(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        // The second editor corrects a word, and so is an author too.
        asEditor(REVIEWER, () -> desk.save(KIND, ID, draft, TestContent.called("春季大型招聘会", "Spring fair")));
        asEditor(AUTHOR, () -> desk.sendToReview(KIND, ID, version(), ""));

        for (String author : List.of(AUTHOR, REVIEWER)) {
            refused(
                    "publishing.error.fourEyes",
                    () -> asEditor(author, () -> desk.publish(KIND, ID, version(), TODAY, OPEN_END)));
            refused(
                    "publishing.error.fourEyes",
                    () -> asEditor(author, () -> desk.sendBack(KIND, ID, version(), "请补充地点")));
        }
        asEditor("editor3", () -> desk.publish(KIND, ID, version(), TODAY, OPEN_END));
        assertThat(titleOn(ID, TODAY)).contains("春季大型招聘会");
    }

    @Test
    void ofTwoEditorsAtTheSameVersionTheSecondIsToldWhoWasFasterAndNothingIsLost() {
        int version = content.draft(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        asEditor(REVIEWER, () -> desk.save(KIND, ID, version, TestContent.called("夏季招聘会", "Summer fair")));

        assertThatThrownBy(() -> asEditor(
                        AUTHOR, () -> desk.save(KIND, ID, version, TestContent.called("秋季招聘会", "Autumn fair"))))
                .isInstanceOfSatisfying(DomainException.class, why -> {
                    assertThat(why.key()).isEqualTo("publishing.error.changedMeanwhile");
                    assertThat(why.arguments()).containsExactly(REVIEWER, "2015-03-02 10:00");
                });

        Piece piece = content.piece(type, ID);
        assertThat(piece.title().zh()).isEqualTo("夏季招聘会");
        assertThat(piece.history()).extracting(Step::what).containsExactly(Step.What.SAVED, Step.What.CREATED);
        TestContent first = (TestContent)
                asEditor(AUTHOR, () -> desk.contentAt(KIND, ID, piece.history().getLast()));
        assertThat(first.title().zh()).isEqualTo("春季招聘会");
    }

    @Test
    void ofManyWhoSaveAtTheSameMomentExactlyOneWins() throws Exception {
        int version = content.draft(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        List<Callable<Integer>> editors = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () -> asEditor(
                        AUTHOR, () -> desk.save(KIND, ID, version, TestContent.called("第 " + n + " 份", "No. " + n))))
                .toList();
        int saved = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> one : threads.invokeAll(editors)) {
                try {
                    one.get();
                    saved++;
                } catch (ExecutionException slower) {
                    assertThat(slower.getCause()).isInstanceOf(DomainException.class);
                }
            }
        }
        assertThat(saved).isEqualTo(1);
        assertThat(content.piece(type, ID).history()).hasSize(2);
    }

    @Test
    void aLaterRevisionTakesOverOnItsDayAndTheEarlierStaysUntilThen() {
        content.publish(type, ID, TestContent.called("旧规则", "Old"), TODAY, OPEN_END);
        content.publish(type, ID, TestContent.called("新规则", "New"), TODAY.plusDays(10), OPEN_END);
        assertThat(standings()).containsExactly(Standing.SCHEDULED, Standing.SHOWN);
        assertThat(titleOn(ID, TODAY.plusDays(9))).contains("旧规则");
        assertThat(titleOn(ID, TODAY.plusDays(10))).contains("新规则");

        // A correction for now doesn't push away what is planned.
        content.publish(type, ID, TestContent.called("旧规则（更正）", "Old, corrected"), TODAY, OPEN_END);
        assertThat(titleOn(ID, TODAY)).contains("旧规则（更正）");
        assertThat(titleOn(ID, TODAY.plusDays(10))).contains("新规则");

        clock.advance(Duration.ofDays(10));
        assertThat(standings()).containsExactly(Standing.REPLACED, Standing.SHOWN, Standing.REPLACED);
    }

    @Test
    void theEndOfARevisionBringsNoEarlierOneBack() {
        content.publish(type, ID, TestContent.called("长期", "Always"), TODAY, OPEN_END);
        content.publish(
                type,
                ID,
                TestContent.called("只到周五", "Until Friday"),
                TODAY.plusDays(1),
                Optional.of(TODAY.plusDays(4)));
        assertThat(titleOn(ID, TODAY)).contains("长期");
        assertThat(titleOn(ID, TODAY.plusDays(4))).contains("只到周五");
        assertThat(titleOn(ID, TODAY.plusDays(5))).isEmpty();
    }

    @Test
    void aWithdrawalTakesThePieceFromItsReadersAtOnceAndIsRemembered() {
        content.publish(type, ID, TestContent.called("第一版", "First"), TODAY, OPEN_END);
        clock.advance(Duration.ofDays(3));
        content.publish(type, ID, TestContent.called("第二版", "Second"), TODAY.plusDays(3), OPEN_END);
        assertThat(titleOn(ID, TODAY.plusDays(3))).contains("第二版");

        content.withdraw(type, ID);

        assertThat(titleOn(ID, TODAY.plusDays(3))).isEmpty();
        assertThat(titleOn(ID, TODAY.plusDays(2))).contains("第一版");
        assertThat(standings()).containsExactly(Standing.WITHDRAWN, Standing.REPLACED);
        assertThat(content.piece(type, ID).history().getFirst().words()).isEqualTo("内容有误");
        refused(
                "publishing.error.withdrawnAlready",
                () -> asEditor(REVIEWER, () -> desk.withdraw(KIND, ID, 2, "再次撤下")));
    }

    @Test
    void withdrawingWhatIsOnlyPlannedLeavesWhatIsShown() {
        content.publish(type, ID, TestContent.called("现行", "Now"), TODAY, OPEN_END);
        content.publish(type, ID, TestContent.called("计划", "Planned"), TODAY.plusDays(5), OPEN_END);

        asEditor(AUTHOR, () -> desk.withdraw(KIND, ID, 2, "推迟"));

        assertThat(titleOn(ID, TODAY.plusDays(5))).contains("现行");
        refused("publishing.error.wordsNeeded", () -> asEditor(AUTHOR, () -> desk.withdraw(KIND, ID, 1, " ")));
    }

    @Test
    void theReviewersWordsReachTheAuthors() {
        int version = content.inReview(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        refused("publishing.error.wordsNeeded", () -> asEditor(REVIEWER, () -> desk.sendBack(KIND, ID, version, "")));

        asEditor(REVIEWER, () -> desk.sendBack(KIND, ID, version, "请补充地点"));

        Draft draft = content.piece(type, ID).draft().orElseThrow();
        assertThat(draft.inReview()).isFalse();
        assertThat(draft.sentBack().orElseThrow().words()).isEqualTo("请补充地点");
        assertThat(work(AUTHOR)).isEqualTo(Work.SENT_BACK);
        asEditor(AUTHOR, () -> desk.save(KIND, ID, version(), TestContent.called("春季招聘会", "Spring job fair")));
        asEditor(AUTHOR, () -> desk.sendToReview(KIND, ID, version(), "已补充"));
        assertThat(work(AUTHOR)).isEqualTo(Work.IN_REVIEW);
        assertThat(work(REVIEWER)).isEqualTo(Work.TO_REVIEW);
        assertThat(content.piece(type, ID).draft().orElseThrow().sentBack()).isEmpty();
    }

    @Test
    void aDraftMayHaveGapsButDoesNotGoToReviewWithThem() {
        int version = content.draft(type, ID, TestContent.called("只有中文", ""));
        refused("publishingtest.titleMissing", () -> asEditor(AUTHOR, () -> desk.sendToReview(KIND, ID, version, "")));
        assertThat(content.piece(type, ID).draft().orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        int version = content.inReview(type, ID, TestContent.called("春季招聘会", "Spring fair"));
        refused(
                "publishing.error.fromPast",
                () -> asEditor(REVIEWER, () -> desk.publish(KIND, ID, version, TODAY.minusDays(1), OPEN_END)));
        refused(
                "publishing.error.untilBeforeFrom",
                () -> asEditor(
                        REVIEWER, () -> desk.publish(KIND, ID, version, TODAY, Optional.of(TODAY.minusDays(1)))));
    }

    @Test
    void anIdIsSimpleAndUsedOnce() {
        for (String bad : List.of("", "new", "A", "a--b", "-a", "a/b", "春", "a".repeat(61))) {
            refused(
                    "publishing.error.id",
                    () -> asEditor(AUTHOR, () -> desk.create(KIND, bad, TestContent.called("甲", "A"))));
        }
        content.draft(type, ID, TestContent.called("甲", "A"));
        refused(
                "publishing.error.idTaken",
                () -> asEditor(AUTHOR, () -> desk.create(KIND, ID, TestContent.called("乙", "B"))));
        assertThat(asEditor(AUTHOR, () -> desk.freeId(KIND))).isEqualTo("test-20150302-1");
    }

    @Test
    void aPieceHasOneDraftAtATimeAndADroppedOneStaysInTheHistory() {
        content.publish(type, ID, TestContent.called("第一版", "First"), TODAY, OPEN_END);
        asEditor(AUTHOR, () -> desk.revise(KIND, ID, 1));
        refused("publishing.error.alreadyRevised", () -> asEditor(REVIEWER, () -> desk.revise(KIND, ID, 1)));
        asEditor(AUTHOR, () -> desk.save(KIND, ID, version(), TestContent.called("没用上", "Never used")));

        asEditor(AUTHOR, () -> desk.discard(KIND, ID, version()));

        Piece piece = content.piece(type, ID);
        assertThat(piece.draft()).isEmpty();
        assertThat(piece.title().zh()).isEqualTo("第一版");
        Step dropped = piece.history().getFirst();
        assertThat(dropped.what()).isEqualTo(Step.What.DISCARDED);
        assertThat(((TestContent) asEditor(AUTHOR, () -> desk.contentAt(KIND, ID, dropped)))
                        .title()
                        .zh())
                .isEqualTo("没用上");
        asEditor(REVIEWER, () -> desk.revise(KIND, ID, 1));
        assertThat(content.piece(type, ID).draft().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void twoRevisionsAreComparedFieldByField() {
        TestContent before = TestContent.called("招聘会", "Job fair").withPlaces(new LocalText("东城", "Dongcheng"));
        TestContent after = TestContent.called("招聘会", "Job fairs")
                .withPlaces(new LocalText("东城", "Dongcheng"), new LocalText("西城", "Xicheng"))
                .withPrice("60.00");
        assertThat(asEditor(AUTHOR, () -> desk.difference(KIND, before, after)))
                .containsExactly(
                        new FieldChange(List.of("title", "en"), "Job fair", "Job fairs"),
                        new FieldChange(List.of("places", "2", "zh"), "", "西城"),
                        new FieldChange(List.of("places", "2", "en"), "", "Xicheng"),
                        new FieldChange(List.of("price", "case"), "Free", "Fixed"),
                        new FieldChange(List.of("price", "amount"), "", "60.00"));
    }

    @Test
    void whatEndsWithinAFortnightCallsForItsEditorsUnlessARevisionFollows() {
        content.publish(type, ID, TestContent.called("招聘会", "Fair"), TODAY, Optional.of(TODAY.plusDays(20)));
        assertThat(standings()).containsExactly(Standing.SHOWN);
        clock.advance(Duration.ofDays(6));
        assertThat(standings()).containsExactly(Standing.EXPIRING);
        content.publish(type, ID, TestContent.called("招聘会", "Fair"), TODAY.plusDays(21), OPEN_END);
        assertThat(standings()).containsExactly(Standing.SCHEDULED, Standing.SHOWN);
        asEditor(AUTHOR, () -> desk.withdraw(KIND, ID, 2, "取消"));
        clock.advance(Duration.ofDays(15));
        assertThat(standings()).containsExactly(Standing.WITHDRAWN, Standing.EXPIRED);
    }

    @Test
    void anotherNodeNoticesAPublication() {
        PublicationsService otherNode = new PublicationsService(table, generations, json);
        assertThat(otherNode.find(type, ID, TODAY)).isEmpty();
        content.publish(type, ID, TestContent.called("招聘会", "Fair"), TODAY, OPEN_END);
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(otherNode.find(type, ID, TODAY)).isPresent());
    }

    @Test
    void onlyEditorsWorkAtTheDesk() {
        assertThatThrownBy(() -> ClaimsFixture.as(
                        Actor.account("operator", "operator", Set.of()),
                        Role.OPERATOR,
                        () -> desk.pieces(Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Optional<String> titleOn(String id, LocalDate day) {
        return publications
                .find(type, id, day)
                .map(shown -> shown.content().title().zh());
    }

    private int version() {
        return content.piece(type, ID).draft().orElseThrow().version();
    }

    private List<Standing> standings() {
        return content.piece(type, ID).revisions().stream()
                .map(Piece.Revision::standing)
                .toList();
    }

    private Work work(String editor) {
        return asEditor(editor, () -> desk.pieces(Optional.of(KIND))).stream()
                .filter(line -> line.id().equals(ID))
                .findFirst()
                .orElseThrow()
                .work();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class, why -> assertThat(why.key()).isEqualTo(key));
    }
}
