package cn.jingka.portal.bulletin.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeBoard;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.OwnSignUps.Place;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.PublishingFixture;
import cn.jingka.portal.testing.SampleNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seats, the waiting list and what those who signed up are told, on the real database. */
class SignUpTest extends PortalIntegrationTest {

    private static final String ID = "first-aid";
    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);

    @Autowired
    private OwnSignUps own;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private NoticeContent type;

    @Autowired
    private EventCare care;

    @Autowired
    private PublishingFixture content;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofFiftyWhoSignUpAtOnceForOneSeatExactlyOneGetsIt() throws Exception {
        publish(new SampleNotice().seats(1));
        List<PersonId> people =
                Stream.generate(() -> members.person("U0001")).limit(50).toList();

        List<Place> places = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Place>> calls = people.stream()
                    .<Callable<Place>>map(person -> () -> signUp(person).place())
                    .toList();
            for (Future<Place> call : threads.invokeAll(calls)) {
                places.add(call.get());
            }
        }

        assertThat(places).filteredOn(Place.SEAT::equals).hasSize(1);
        assertThat(places).filteredOn(Place.WAITING::equals).hasSize(49);
        assertThat(people.stream()
                        .flatMap(person -> asMember(person, () -> own.of(ID)).stream())
                        .filter(one -> one.place() == Place.WAITING)
                        .map(OwnSignUps.OwnSignUp::ahead))
                .doesNotHaveDuplicates()
                .contains(0, 48);
    }

    @Test
    void whoGivesASeatBackMovesUpWhoHasWaitedLongest() {
        publish(new SampleNotice().seats(1));
        PersonId first = members.person("U0001");
        PersonId second = members.person("U0001");
        PersonId third = members.person("U0001");
        Stream.of(first, second, third).forEach(this::signUp);
        assertThat(noticesOf(second)).containsExactly("bulletin.notice.waiting");

        cancel(first);

        assertThat(placeOf(first)).isEqualTo(Place.CANCELLED);
        assertThat(placeOf(second)).isEqualTo(Place.SEAT);
        assertThat(placeOf(third)).isEqualTo(Place.WAITING);
        assertThat(noticesOf(second)).containsExactly("bulletin.notice.waiting", "bulletin.notice.movedUp");
        assertThat(noticesOf(third)).containsExactly("bulletin.notice.waiting");
    }

    @Test
    void whoSignsUpAgainGoesToTheEndOfTheLine() {
        publish(new SampleNotice().seats(1));
        PersonId first = members.person("U0001");
        PersonId second = members.person("U0001");
        signUp(first);
        signUp(second);
        cancel(first);

        assertThat(signUp(first).place()).isEqualTo(Place.WAITING);
        assertThat(placeOf(second)).isEqualTo(Place.SEAT);
    }

    @Test
    void signingUpTwiceKeepsTheOnePlace() {
        publish(new SampleNotice().seats(2));
        PersonId person = members.person("U0001");
        signUp(person);
        signUp(person);

        assertThat(board.find(ID).orElseThrow().attendance().taken()).isEqualTo(1);
        assertThat(noticesOf(person)).containsExactly("bulletin.notice.signedUp");
    }

    @Test
    void theLastMomentIsStillInTimeAndTheNextIsNot() {
        publish(new SampleNotice().seats(10));
        clock.set(Instant.parse("2015-03-09T09:00:00Z"));
        signUp(members.person("U0001"));

        clock.set(Instant.parse("2015-03-09T09:00:01Z"));
        assertRefused(() -> signUp(members.person("U0001")), "bulletin.error.closed");
    }

    @Test
    void aSeatCanBeGivenBackUntilTheEventBegins() {
        publish(new SampleNotice().seats(1));
        PersonId seated = members.person("U0001");
        PersonId waiting = members.person("U0001");
        signUp(seated);
        signUp(waiting);

        clock.set(Instant.parse("2015-03-10T01:00:00Z"));
        assertRefused(
                () -> {
                    cancel(seated);
                    return null;
                },
                "bulletin.error.begun");
        assertThat(placeOf(waiting)).isEqualTo(Place.NO_SEAT);

        clock.set(Instant.parse("2015-03-10T00:59:59Z"));
        cancel(seated);
        assertThat(placeOf(waiting)).isEqualTo(Place.SEAT);
    }

    @Test
    void whoIsNoUnionMemberIsRefusedWithTheClause() {
        publish(new SampleNotice().seats(1));
        members.groupUnit("G0001");
        PersonId joinedAsGroup = members.person("G0001");
        PersonId left = members.newPerson("U0001").left(TODAY.minusDays(1)).create();

        for (PersonId person : List.of(joinedAsGroup, left)) {
            assertThatThrownBy(() -> signUp(person)).isInstanceOfSatisfying(DomainException.class, refused -> {
                assertThat(refused.key()).isEqualTo("bulletin.error.membersOnly");
                assertThat(refused.arguments()).containsExactly("TRAIN-1");
            });
        }
        assertThat(board.find(ID).orElseThrow().attendance().taken()).isZero();
    }

    @Test
    void whatNeedsNoSignUpOrIsNotThereIsRefused() {
        publish(new SampleNotice());
        PersonId person = members.person("U0001");
        assertRefused(() -> signUp(person), "bulletin.error.noSignUp");
        assertRefused(() -> asMember(person, () -> own.signUp("nowhere")), "bulletin.error.unknown");
    }

    @Test
    void moreSeatsMoveUpThoseWhoWait() {
        publish(new SampleNotice().seats(1));
        PersonId first = members.person("U0001");
        PersonId second = members.person("U0001");
        signUp(first);
        signUp(second);

        publish(new SampleNotice().seats(2));

        assertThat(placeOf(second)).isEqualTo(Place.SEAT);
        assertThat(noticesOf(first)).containsExactly("bulletin.notice.signedUp");
        assertThat(noticesOf(second)).contains("bulletin.notice.movedUp");
    }

    @Test
    void aChangedPlaceOrTimeIsToldOnceToEverybodyWhoSignedUp() {
        publish(new SampleNotice().seats(1));
        PersonId seated = members.person("U0001");
        PersonId waiting = members.person("U0001");
        signUp(seated);
        signUp(waiting);

        publish(new SampleNotice().seats(1).at(SampleNotice.place("海淀工人文化宫")));
        care.sweep();

        assertThat(noticesOf(seated)).containsExactly("bulletin.notice.signedUp", "bulletin.notice.changed");
        assertThat(noticesOf(waiting)).containsExactly("bulletin.notice.waiting", "bulletin.notice.changed");
        assertThat(argumentsOf(seated, "bulletin.notice.changed")).contains("海淀工人文化宫", "2015-03-10 09:00");
    }

    @Test
    void aChangePublishedForALaterDayIsToldOnThatDay() {
        publish(new SampleNotice().seats(5));
        PersonId person = members.person("U0001");
        signUp(person);
        content.publish(
                type,
                ID,
                new SampleNotice()
                        .seats(5)
                        .on(occasion(LocalDate.of(2015, 3, 11)))
                        .build(),
                TODAY.plusDays(3),
                Optional.empty());
        care.sweep();
        assertThat(noticesOf(person)).containsExactly("bulletin.notice.signedUp");

        clock.set(Instant.parse("2015-03-05T02:00:00Z"));
        care.sweep();
        assertThat(noticesOf(person)).containsExactly("bulletin.notice.signedUp", "bulletin.notice.changed");
    }

    @Test
    void aWithdrawnEventIsToldAndAnotherRevisionOpensItAgain() {
        publish(new SampleNotice().seats(1));
        PersonId person = members.person("U0001");
        signUp(person);

        content.withdraw(type, ID);

        assertThat(placeOf(person)).isEqualTo(Place.CALLED_OFF);
        assertThat(noticesOf(person)).containsExactly("bulletin.notice.signedUp", "bulletin.notice.withdrawn");
        assertThat(asMember(person, own::all)).singleElement().satisfies(one -> {
            assertThat(one.published()).isFalse();
            assertThat(one.content().title().zh()).isEqualTo("急救培训");
        });
        assertRefused(() -> signUp(members.person("U0001")), "bulletin.error.calledOff");

        publish(new SampleNotice().seats(1));
        assertThat(board.find(ID).orElseThrow().attendance().state()).isEqualTo(NoticeBoard.State.OPEN);
        assertThat(signUp(person).place()).isEqualTo(Place.SEAT);
    }

    @Test
    void aNoticeWhoseDaysOfShowingEndedIsNotCalledOff() {
        content.publish(type, ID, new SampleNotice().seats(1).build(), TODAY, Optional.of(TODAY.plusDays(2)));
        PersonId person = members.person("U0001");
        signUp(person);

        clock.set(Instant.parse("2015-03-06T02:00:00Z"));
        care.sweep();

        assertThat(placeOf(person)).isEqualTo(Place.SEAT);
    }

    @Test
    void thoseWithASeatAreRemindedOnceTheDayBefore() {
        publish(new SampleNotice()
                .seats(1)
                .on(
                        occasion(SampleNotice.DAY),
                        occasion(SampleNotice.DAY.plusDays(1)),
                        occasion(SampleNotice.DAY.plusDays(7))));
        PersonId seated = members.person("U0001");
        PersonId waiting = members.person("U0001");
        signUp(seated);
        signUp(waiting);

        for (String moment : List.of(
                "2015-03-09T00:30:00Z", // before nine
                "2015-03-09T01:00:00Z",
                "2015-03-09T02:00:00Z",
                "2015-03-10T02:00:00Z", // the second day in a row
                "2015-03-16T02:00:00Z")) {
            clock.set(Instant.parse(moment));
            care.sweep();
        }

        assertThat(noticesOf(seated))
                .filteredOn("bulletin.notice.reminder"::equals)
                .hasSize(2);
        assertThat(noticesOf(waiting)).doesNotContain("bulletin.notice.reminder");
    }

    private void publish(SampleNotice notice) {
        content.publish(type, ID, notice.build(), TODAY, Optional.empty());
    }

    private static BoardNotice.Occasion occasion(LocalDate day) {
        return new BoardNotice.Occasion(day, LocalTime.of(9, 0), LocalTime.of(12, 0));
    }

    private OwnSignUps.OwnSignUp signUp(PersonId person) {
        return asMember(person, () -> own.signUp(ID));
    }

    private void cancel(PersonId person) {
        asMember(person, () -> {
            own.cancel(ID);
            return null;
        });
    }

    private Place placeOf(PersonId person) {
        return asMember(person, () -> own.of(ID)).orElseThrow().place();
    }

    private List<String> noticesOf(PersonId person) {
        return jdbc.sql("SELECT text_key FROM notice WHERE person_id = ? ORDER BY id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private String argumentsOf(PersonId person, String key) {
        return jdbc.sql("SELECT arguments FROM notice WHERE person_id = ? AND text_key = ?")
                .params(person.value(), key)
                .query(String.class)
                .single();
    }

    private static void assertRefused(Callable<?> call, String key) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
