package cn.jingka.portal.offers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Entitlements.Charge;
import cn.jingka.portal.offers.internal.ShippedBenefits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand from PARK-1, PARK-2, EXAM-1, FIT-1 and FILM-1. */
class ChargeRulesTest {

    @ParameterizedTest(name = "{0} {1} {2} list {3} x{4}")
    @CsvSource(nullValues = "-", textBlock = """
            # benefit              , product        , choice         , list   , count, amount , regular, clauses
            park-pass              , new-pass       , transit-card   , -      , 1    , 100.00 , 200.00 , PARK-1 PARK-2 PARK-1
            park-pass              , new-pass       , without-transit, -      , 1    , 103.00 , 203.00 , PARK-1 PARK-2 PARK-1
            park-pass              , recharge       , transit-card   , -      , 1    , 100.00 , 200.00 , PARK-4 PARK-2 PARK-4
            park-pass              , recharge       , without-transit, -      , 1    , 103.00 , 203.00 , PARK-4 PARK-2 PARK-4
            examination-sanatorium , package        , -              , 600.00 , 1    , 480.00 , 600.00 , EXAM-1 EXAM-1
            examination-sanatorium , vip-package    , -              , 600.00 , 1    , 450.00 , 600.00 , EXAM-1 EXAM-1
            # half-up to the fen: 80 % of 0.01 is 0.008, 75 % of 0.02 is 0.015, 75 % of 123.45 is 92.5875
            examination-sanatorium , package        , -              , 0.01   , 1    , 0.01   , 0.01   , EXAM-1 EXAM-1
            examination-sanatorium , vip-package    , -              , 0.02   , 1    , 0.02   , 0.02   , EXAM-1 EXAM-1
            examination-sanatorium , vip-package    , -              , 123.45 , 1    , 92.59  , 123.45 , EXAM-1 EXAM-1
            # the price of one is rounded, then multiplied: 2 x 92.59
            examination-sanatorium , vip-package    , -              , 123.45 , 2    , 185.18 , 246.90 , EXAM-1 EXAM-1 EXAM-1
            fitness                , free-session   , -              , -      , 1    , 0.00   , -      , FIT-1 FIT-1
            fitness                , counted-session, -              , -      , 1    , 60.00  , -      , FIT-1 FIT-1
            fitness                , counted-session, -              , -      , 3    , 180.00 , -      , FIT-1 FIT-1 FIT-1
            fitness                , through-card   , -              , 2000.00, 1    , 1500.00, 2000.00, FIT-1 FIT-1
            film                   , ticket         , -              , 35.00  , 1    , 35.00  , -      , FILM-1 FILM-1
            film                   , ticket         , -              , 35.00  , 2    , 70.00  , -      , FILM-1 FILM-1 FILM-1
            """)
    void theChargeIsComputedStepByStep(
            String benefit,
            String product,
            String choice,
            String list,
            int count,
            String amount,
            String regular,
            String clauses) {
        Charge charge = charge(
                benefit,
                product,
                choice == null ? List.of() : List.of(choice),
                Optional.ofNullable(list).map(Fen::parse),
                count);

        assertThat(charge.amount()).isEqualTo(Fen.parse(amount));
        assertThat(charge.regular()).isEqualTo(Optional.ofNullable(regular).map(Fen::parse));
        assertThat(charge.steps()).extracting(Step::clause).containsExactly(clauses.split(" "));
        assertThat(charge.steps().getLast().amountFen())
                .isEqualTo(Fen.parse(amount).value());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            park-pass              , new-pass, -                           , -    , 1, offers.charge.choice.one
            park-pass              , new-pass, transit-card without-transit, -    , 1, offers.charge.choice.one
            park-pass              , new-pass, gold                        , -    , 1, offers.charge.choice.unknown
            film                   , ticket  , transit-card                , 35.00, 1, offers.charge.choice.unknown
            film                   , ticket  , -                           , -    , 1, offers.charge.price
            examination-sanatorium , package , -                           , 0.00 , 1, offers.charge.price
            film                   , ticket  , -                           , 35.00, 0, offers.charge.count
            """)
    void whatIsMissingIsRefused(
            String benefit, String product, String choices, String list, int count, String refusal) {
        assertThatThrownBy(() -> charge(
                        benefit,
                        product,
                        choices == null ? List.of() : List.of(choices.split(" ")),
                        Optional.ofNullable(list).map(Fen::parse),
                        count))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(refusal));
    }

    @Test
    void aChargeTooLargeToCountIsNoCharge() {
        assertThatThrownBy(() -> charge("film", "ticket", List.of(), Optional.of(Fen.of(Long.MAX_VALUE)), 2))
                .isInstanceOf(ArithmeticException.class);
    }

    private static Charge charge(
            String benefit, String product, List<String> choices, Optional<Fen> listPrice, int count) {
        Benefit shown = ShippedBenefits.find(benefit);
        return ChargeRules.charge(shown, shown.product(product).orElseThrow(), choices, listPrice, count);
    }
}
