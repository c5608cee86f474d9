package cn.jingka.portal.dangdang.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookRulesTest {

    private static final LocalDate BOUND = LocalDate.of(2026, 5, 1);

    private final BookRules rules = BookRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-07-15",
        "2026-08-28, 2027-02-28",
        "2026-08-29, 2027-02-28",
        "2026-08-30, 2027-02-28",
        "2026-08-31, 2027-02-28",
        "2027-08-29, 2028-02-29",
        "2027-08-31, 2028-02-29",
        "2026-02-28, 2026-08-28",
        "2028-02-29, 2028-08-29",
        "2026-03-31, 2026-09-30",
        "2026-12-31, 2027-06-30",
        "2010-01-01, 2010-07-01",
    })
    void theLastDayToBindIsTheDayOfIssuePlusSixMonths(LocalDate issued, LocalDate last) {
        assertThat(rules.lastBindDay(issued)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, 2026-08-28", "2028-02-29, 2027-08-29", "2026-07-15, 2026-01-15", "2026-08-28, 2026-02-28"})
    void theFirstIssueWithALastDayIsFound(LocalDate last, LocalDate earliest) {
        assertThat(rules.earliestIssue(last)).isEqualTo(earliest);
    }

    /** Orders: day, points, and after a slash the day of their return. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no order                                    | ''                                              | 2027-05-01",
                "one point short of the sum                  | 2026-06-01:5000 2026-07-01:5000 2026-08-01:4999 | 2027-05-01",
                "the sum to the point                        | 2026-06-01:5000 2026-07-01:5000 2026-08-01:5000 | 2028-05-01",
                "one order one point short                   | 2026-06-01:5879                                 | 2027-05-01",
                "one order to the point                      | 2026-06-01:5880                                 | 2028-05-01",
                "both ways extend once                       | 2026-06-01:9000 2026-07-01:9000                 | 2028-05-01",
                "twice the sum extends once                  | 2026-06-01:5000 2026-07-01:5000 2026-07-02:5000 2026-08-01:5000 2026-08-02:5000 2026-08-03:5000 | 2028-05-01",
                "on the day of the binding                   | 2026-05-01:5880                                 | 2028-05-01",
                "on the day before the binding               | 2026-04-30:5880                                 | 2027-05-01",
                "on the last day of gold                     | 2027-05-01:5880                                 | 2028-05-01",
                "on the day after the last                   | 2027-05-02:5880                                 | 2027-05-01",
                "each year its own                           | 2026-06-01:5880 2027-05-02:5880                 | 2029-05-01",
                "a year's points don't carry over            | 2026-06-01:5880 2027-05-01:5000 2027-06-01:5800 | 2028-05-01",
                "three years in a row                        | 2026-06-01:5880 2027-06-01:5880 2028-06-01:5880 | 2030-05-01",
                "after a year without, nothing follows       | 2028-06-01:5880                                 | 2027-05-01",
                "returned within the year                    | 2026-06-01:5880/2026-06-20                      | 2027-05-01",
                "returned on the year's last day             | 2026-06-01:5880/2027-05-01                      | 2027-05-01",
                "returned after the year                     | 2026-06-01:5880/2027-05-02                      | 2028-05-01",
                "the sum falls below by a return             | 2026-06-01:5000 2026-07-01:5000/2026-07-09 2026-08-01:5000 | 2027-05-01",
                "another order makes up for a return         | 2026-06-01:5880/2026-06-20 2026-07-01:5880      | 2028-05-01",
            })
    void goldLastsUntil(String what, String orders, LocalDate until) {
        assertThat(rules.course(BOUND, purchases(orders)).until()).isEqualTo(until);
    }

    @Test
    void goldBoundOnALeapDayEndsWithFebruaryAndComesBackToTheLeapDay() {
        LocalDate bound = LocalDate.of(2024, 2, 29);
        assertThat(rules.course(bound, List.of()).until()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(rules.course(bound, purchases("2024-03-01:5880 2025-03-01:5880 2026-03-01:5880"))
                        .until())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void aGoldYearSaysWhatItBroughtAndWhatIsNeeded() {
        GoldYear year = rules.course(BOUND, purchases("2026-06-01:1200 2026-07-01:800"))
                .on(LocalDate.of(2026, 8, 1))
                .orElseThrow();
        assertThat(year.points()).isEqualTo(2000);
        assertThat(year.largestOrder()).isEqualTo(1200);
        assertThat(year.pointsNeeded()).isEqualTo(15_000);
        assertThat(year.orderNeeded()).isEqualTo(5_880);
        assertThat(year.extended()).isFalse();
        assertThat(rules.course(BOUND, List.of()).on(LocalDate.of(2027, 5, 2))).isEmpty();
    }

    @Test
    void tenPointsAreAYuanOfBooksAndWhatIsMissingRoundsUp() {
        assertThat(rules.booksFor(5_880, BOUND)).isEqualTo(Fen.of(58_800));
        assertThat(rules.booksFor(13_001, BOUND)).isEqualTo(Fen.of(130_100));
        assertThat(rules.booksFor(0, BOUND)).isEqualTo(Fen.ZERO);
        assertThat(rules.discount(BOUND)).isEqualTo(300);
    }

    @Test
    void aFileWithAnUnknownReadingOrWithoutMonthsIsRefused() {
        String shipped = RulesFile.resource("/rules/dangdang/books.yaml").yaml();
        assertThatThrownBy(() -> load(shipped.replace("ONE_TO_ONE_AT_A_TIME", "MANY")))
                .isInstanceOf(RulesFileException.class)
                .hasMessageContaining("bind.accounts");
        assertThatThrownBy(() -> load(shipped.replace("2010-08-13: 6", "2010-08-13: 0")))
                .isInstanceOf(RulesFileException.class)
                .hasMessageContaining("bind.months");
        assertThatThrownBy(() -> load(shipped.replace("15000", "150.00")))
                .isInstanceOf(RulesFileException.class)
                .hasMessageContaining("extension.points");
    }

    private static void load(String yaml) {
        BookRules.load(new RulesFile("books.yaml", yaml));
    }

    private static List<Purchase> purchases(String orders) {
        List<Purchase> found = new ArrayList<>();
        for (String order : orders.strip().split(" +")) {
            if (!order.isEmpty()) {
                String[] parts = order.split("[:/]");
                found.add(new Purchase(
                        LocalDate.parse(parts[0]),
                        Integer.parseInt(parts[1]),
                        parts.length < 3 ? Optional.empty() : Optional.of(LocalDate.parse(parts[2]))));
            }
        }
        return found;
    }
}
