package cn.jingka.portal.dangdang.rules;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.DatedParameters;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rules of gold membership at Dangdang, loaded from a dated parameter file. Immutable; loading is strict, judging
 * is pure. The months to bind are those in force on the day of the card's issue, a gold year's figures those in force
 * on its first day.
 */
public final class BookRules {

    private static final String SHIPPED = "/rules/dangdang/books.yaml";
    private static final long FEN_A_YUAN = 100;

    private final DatedParameters<Parameter> parameters;

    private BookRules(DatedParameters<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** @throws RulesFileException naming file, line and key of the first mistake */
    public static BookRules load(RulesFile file) {
        return new BookRules(
                DatedParameters.load(List.of(file), Parameter.class, Parameter.FIRST_DAY, Parameter::read));
    }

    /** Loads the rule file the portal comes with. */
    public static BookRules shipped() {
        return load(RulesFile.resource(SHIPPED));
    }

    /**
     * The last day on which a card can be bound: the date of its issue plus the months, where the month has no such day
     * its last (BOOK-1).
     */
    public LocalDate lastBindDay(LocalDate issuedOn) {
        return issuedOn.plusMonths(number(Parameter.BIND_MONTHS, issuedOn));
    }

    /** The first day of issue whose cards may have their last day to bind on {@code day}. */
    public LocalDate earliestIssue(LocalDate day) {
        LocalDate issue = day.minusMonths(number(Parameter.BIND_MONTHS, day));
        while (!lastBindDay(issue.minusDays(1)).isBefore(day)) {
            issue = issue.minusDays(1);
        }
        return issue;
    }

    /** The years of gold of somebody who bound the card on a day and has ordered this since (BOOK-1, BOOK-3). */
    public GoldCourse course(LocalDate boundOn, Collection<Purchase> purchases) {
        List<GoldYear> years = new ArrayList<>();
        int granted = number(Parameter.GOLD_YEARS, boundOn);
        LocalDate first = boundOn;
        while (true) {
            GoldYear year = year(first, boundOn.plusYears(granted), purchases);
            years.add(year);
            if (!year.extended()) {
                return new GoldCourse(years);
            }
            granted += number(Parameter.EXTENSION_YEARS, first);
            first = year.last().plusDays(1);
        }
    }

    private GoldYear year(LocalDate first, LocalDate last, Collection<Purchase> purchases) {
        List<Purchase> counting = purchases.stream()
                .filter(purchase -> counts(purchase, first, last))
                .toList();
        return new GoldYear(
                first,
                last,
                counting.stream().mapToLong(Purchase::points).sum(),
                counting.stream().mapToInt(Purchase::points).max().orElse(0),
                number(Parameter.EXTENSION_POINTS, first),
                number(Parameter.EXTENSION_ORDER, first));
    }

    /** Whether an order counts for one of the years of gold: placed in it, and not returned in time (BOOK-3). */
    public boolean counts(Purchase purchase, GoldCourse course) {
        return course.years().stream().anyMatch(year -> counts(purchase, year.first(), year.last()));
    }

    private boolean counts(Purchase purchase, LocalDate first, LocalDate last) {
        if (purchase.placedOn().isBefore(first) || purchase.placedOn().isAfter(last)) {
            return false;
        }
        boolean untilTheYearEnds = value(Parameter.RETURNED, first).equals("SUBTRACT_UNTIL_THE_GOLD_YEAR_ENDS");
        return purchase.returnedOn().isEmpty()
                || untilTheYearEnds && purchase.returnedOn().get().isAfter(last);
    }

    /** For how much money books earn these points, rounded up to whole yuan (BOOK-3). */
    public Fen booksFor(long points, LocalDate day) {
        return Fen.of(Math.multiplyExact(Math.ceilDiv(points, number(Parameter.POINTS_PER_YUAN, day)), FEN_A_YUAN));
    }

    /** How much gold takes off the shop's price at most, in basis points (BOOK-2). */
    public int discount(LocalDate day) {
        return number(Parameter.DISCOUNT, day);
    }

    /** The months in which a card issued on a day can be bound (BOOK-1). */
    public int bindMonths(LocalDate issuedOn) {
        return number(Parameter.BIND_MONTHS, issuedOn);
    }

    /** The points that one yuan of books earns (BOOK-3). */
    public int pointsPerYuan(LocalDate day) {
        return number(Parameter.POINTS_PER_YUAN, day);
    }

    private int number(Parameter parameter, LocalDate day) {
        return (Integer) value(parameter, day);
    }

    private Object value(Parameter parameter, LocalDate day) {
        LocalDate starts = parameters.starts();
        return parameters.get(parameter).valueOn(day.isBefore(starts) ? starts : day);
    }
}
