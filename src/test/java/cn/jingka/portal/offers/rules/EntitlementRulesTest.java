package cn.jingka.portal.offers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.MemberStandings.Standing;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.ForMe;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.internal.ShippedBenefits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand from the clauses. */
class EntitlementRulesTest {

    private static final PersonId PERSON = new PersonId(7);
    private static final LocalDateTime NOON_IN_MARCH = LocalDateTime.parse("2015-03-02T12:00");

    /** The pass year, the days and the hours of PARK-3; what was used before is given as pass years. */
    @ParameterizedTest(name = "{0} used {1}")
    @CsvSource(nullValues = "-", textBlock = """
            # at             , used before, state    , from      , left, period, reason
            2014-12-14T23:59 , -          , LATER    , 2014-12-15, 1   , 2015  , season
            2014-12-15T00:00 , -          , LATER    , 2014-12-15, 1   , 2015  , hours
            2014-12-15T08:29 , -          , LATER    , 2014-12-15, 1   , 2015  , hours
            2014-12-15T08:30 , -          , AVAILABLE, -         , 1   , 2015  , availableYear
            2014-12-15T16:30 , -          , AVAILABLE, -         , 1   , 2015  , availableYear
            2014-12-15T16:30:59, -        , AVAILABLE, -         , 1   , 2015  , availableYear
            2014-12-15T16:31 , -          , LATER    , 2014-12-16, 1   , 2015  , hours
            2014-12-20T10:00 , -          , AVAILABLE, -         , 1   , 2015  , availableYear
            2014-12-31T10:00 , -          , AVAILABLE, -         , 1   , 2015  , availableYear
            2015-01-01T10:00 , -          , AVAILABLE, -         , 1   , 2015  , availableYear
            2015-01-15T16:30 , -          , AVAILABLE, -         , 1   , 2015  , availableYear
            2015-01-15T16:31 , -          , LATER    , 2015-12-15, 1   , 2015  , season
            2015-01-16T10:00 , -          , LATER    , 2015-12-15, 1   , 2016  , season
            2015-07-01T10:00 , -          , LATER    , 2015-12-15, 1   , 2016  , season
            # a pass of an earlier year doesn't stand in the way of the next one
            2014-12-20T10:00 , 2014       , AVAILABLE, -         , 1   , 2015  , availableYear
            2015-12-15T08:30 , 2015       , AVAILABLE, -         , 1   , 2016  , availableYear
            # bought in December, tried again in January: still the same pass year
            2015-01-10T10:00 , 2015       , USED     , 2015-12-15, 0   , 2015  , usedYear
            2014-12-20T20:00 , 2015       , USED     , 2015-12-15, 0   , 2015  , usedYear
            2015-02-01T10:00 , 2015       , LATER    , 2015-12-15, 1   , 2016  , season
            """)
    void theParkPassIsHadOnceAPassYearInItsDaysAndHours(
            LocalDateTime at, String used, State state, LocalDate from, int left, String period, String reason) {
        List<PastUse> uses = used == null ? List.of() : List.of(use("park-pass", "new-pass", "pass", used, 1));

        // A new pass and a recharge share the one pass of a year (PARK-1, PARK-4), so both answer alike.
        assertThat(judge("park-pass", facts(cardHolder(), uses, at, null)))
                .hasSize(2)
                .allSatisfy(product -> {
                    assertThat(product.state()).isEqualTo(state);
                    assertThat(product.from()).isEqualTo(Optional.ofNullable(from));
                    assertThat(product.left()).hasValue(left);
                    assertThat(product.period()).isEqualTo(period);
                    assertThat(product.reason()).isEqualTo("offers.reason." + reason);
                });
    }

    @Test
    void theClauseOfARefusalIsTheOneThatRefuses() {
        List<PastUse> bought = List.of(use("park-pass", "recharge", "pass", "2015", 1));

        assertThat(judge("park-pass", facts(cardHolder(), bought, LocalDateTime.parse("2015-01-02T10:00"), null)))
                .extracting(Entitlement::clause)
                .containsOnly("PARK-1");
        assertThat(judge("park-pass", facts(cardHolder(), List.of(), NOON_IN_MARCH, null)))
                .extracting(Entitlement::clause)
                .containsOnly("PARK-3");
    }

    /** FIT-1: the free session, then three at 60 yuan; the through card is not counted. */
    @ParameterizedTest(name = "{0} free and {1} counted sessions used")
    @CsvSource(textBlock = """
            0, 0, AVAILABLE, 1, LATER    , 3, after
            1, 0, USED     , 0, AVAILABLE, 3, availableTimes
            1, 1, USED     , 0, AVAILABLE, 2, availableTimes
            1, 2, USED     , 0, AVAILABLE, 1, availableTimes
            1, 3, USED     , 0, USED     , 0, usedEver
            1, 4, USED     , 0, USED     , 0, usedEver
            """)
    void oneSessionIsFreeAndThreeFollow(
            int free, int counted, State freeState, int freeLeft, State countedState, int countedLeft, String reason) {
        List<PastUse> uses = List.of(
                use("fitness", "free-session", "free-session", "ever", free),
                use("fitness", "counted-session", "counted-session", "ever", counted));

        List<Entitlement> products =
                judge("fitness", facts(cardHolder(), free == 0 ? List.of() : uses, NOON_IN_MARCH, null));

        assertThat(products).extracting(Entitlement::state).containsExactly(freeState, countedState, State.AVAILABLE);
        assertThat(products.get(0).left()).hasValue(freeLeft);
        assertThat(products.get(1).left()).hasValue(countedLeft);
        assertThat(products.get(1).reason()).isEqualTo("offers.reason." + reason);
        assertThat(products.get(2).left()).isEmpty();
        assertThat(products.get(2).period()).isEqualTo("-");
    }

    /** FILM-1: at most two tickets a screening, whatever was bought for others. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -              , 0, AVAILABLE, 2, -
            hall-1/19:30   , 0, AVAILABLE, 2, hall-1/19:30
            hall-1/19:30   , 1, AVAILABLE, 1, hall-1/19:30
            hall-1/19:30   , 2, USED     , 0, hall-1/19:30
            hall-2/20:00   , 2, AVAILABLE, 2, hall-2/20:00
            """)
    void twoTicketsAScreening(String screening, int bought, State state, int left, String period) {
        List<PastUse> uses = List.of(use("film", "ticket", "ticket", "hall-1/19:30", bought));

        Entitlement ticket = judge("film", facts(cardHolder(), uses, NOON_IN_MARCH, screening))
                .getFirst();

        assertThat(ticket.state()).isEqualTo(state);
        assertThat(ticket.left()).hasValue(left);
        assertThat(ticket.period()).isEqualTo(period == null ? "-" : period);
        assertThat(ticket.clause()).isEqualTo("FILM-1");
    }

    @Test
    void usesOfAnotherBenefitDoNotCount() {
        List<PastUse> uses = List.of(use("swimming", "free-session", "free-session", "ever", 1));

        assertThat(judge("fitness", facts(cardHolder(), uses, NOON_IN_MARCH, null))
                        .getFirst()
                        .state())
                .isEqualTo(State.AVAILABLE);
    }

    /** CARD-1, CARD-2, LAW-2, RB-WHO: what each kind of person has of each kind of benefit. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            film                    , card          , AVAILABLE , availableOccasion, FILM-1
            film                    , no card       , NOT_FOR_ME, noCard           , CARD-2
            film                    , lost card     , NOT_FOR_ME, cardLost         , CARD-1
            film                    , replaced card , NOT_FOR_ME, cardNotInUse     , CARD-1
            film                    , left          , NOT_FOR_ME, membersOnly      , FILM-1
            film                    , group         , NOT_FOR_ME, membersOnly      , FILM-1
            film                    , unknown       , NOT_FOR_ME, membersOnly      , FILM-1
            legal-advice            , no card       , AVAILABLE , available        , LAW-1
            legal-advice            , lost card     , AVAILABLE , available        , LAW-1
            legal-advice            , left          , NOT_FOR_ME, membersOnly      , LAW-1
            legal-aid               , card          , NOT_FOR_ME, hardshipOnly     , LAW-2
            legal-aid               , hardship      , AVAILABLE , available        , LAW-2
            legal-aid               , special       , AVAILABLE , available        , LAW-2
            legal-aid               , model worker  , NOT_FOR_ME, hardshipOnly     , LAW-2
            secondary-reimbursement , no card       , AVAILABLE , available        , RB-WHO
            secondary-reimbursement , group         , AVAILABLE , available        , RB-WHO
            secondary-reimbursement , left          , NOT_FOR_ME, membersOrGroups  , RB-WHO
            """)
    void eachAudienceIsJudged(String benefit, String who, State state, String reason, String clause) {
        ForMe forMe = EntitlementRules.whole(ShippedBenefits.find(benefit), person(who));

        assertThat(forMe.state()).isEqualTo(state);
        assertThat(forMe.reason()).isEqualTo("offers.reason." + reason);
        assertThat(forMe.clause()).isEqualTo(clause);
    }

    @Test
    void aWholeBenefitIsWhatCanBeHadNowElseWhatComesFirst() {
        List<PastUse> free = List.of(use("fitness", "free-session", "free-session", "ever", 1));

        assertThat(EntitlementRules.whole(
                                ShippedBenefits.find("fitness"), facts(cardHolder(), free, NOON_IN_MARCH, null))
                        .state())
                .isEqualTo(State.AVAILABLE);
        assertThat(EntitlementRules.whole(
                        ShippedBenefits.find("park-pass"), facts(cardHolder(), List.of(), NOON_IN_MARCH, null)))
                .isEqualTo(new ForMe(
                        State.LATER,
                        Optional.of(LocalDate.parse("2015-12-15")),
                        "offers.reason.season",
                        List.of(LocalDate.parse("2015-12-15"), LocalDate.parse("2016-01-15")),
                        "PARK-3"));
    }

    @Test
    void theReasonForALaterProductNamesTheOneBefore() {
        assertThat(judge("fitness", facts(cardHolder(), List.of(), NOON_IN_MARCH, null))
                        .get(1)
                        .reasonArguments())
                .containsExactly(new LocalText("免费体验一次", "Free session"));
    }

    private static List<Entitlement> judge(String benefit, Facts facts) {
        return EntitlementRules.products(ShippedBenefits.find(benefit), facts);
    }

    private static PastUse use(String benefit, String product, String pool, String period, int count) {
        return new PastUse(benefit, product, pool, period, count, Instant.EPOCH);
    }

    private static Facts facts(Standing standing, List<PastUse> uses, LocalDateTime at, String occasion) {
        return new Facts(Optional.of(standing), false, uses, at, Optional.ofNullable(occasion));
    }

    private static Facts person(String who) {
        Standing standing = switch (who) {
            case "card", "unknown" -> cardHolder();
            case "no card" -> standing(true, null);
            case "lost card" -> standing(true, CardState.LOST);
            case "replaced card" -> standing(true, CardState.REPLACED);
            case "left", "group" -> standing(false, CardState.ACTIVE);
            case "hardship" -> standing(true, CardState.ACTIVE, MemberCategory.HARDSHIP);
            case "special" -> standing(true, CardState.ACTIVE, MemberCategory.SPECIAL_HARDSHIP);
            case "model worker" -> standing(true, CardState.ACTIVE, MemberCategory.MODEL_WORKER);
            default -> throw new IllegalArgumentException(who);
        };
        return new Facts(
                who.equals("unknown") ? Optional.empty() : Optional.of(standing),
                who.equals("group"),
                List.of(),
                NOON_IN_MARCH,
                Optional.empty());
    }

    private static Standing cardHolder() {
        return standing(true, CardState.ACTIVE);
    }

    private static Standing standing(boolean member, CardState card, MemberCategory... categories) {
        LocalDate since = LocalDate.parse("2012-01-01");
        return new Standing(
                PERSON,
                "王秀兰",
                member,
                member ? Optional.of(since) : Optional.empty(),
                Optional.ofNullable(card).map(state -> new CardView("0417", state, since, null, null)),
                Set.copyOf(Arrays.asList(categories)));
    }
}
