package cn.jingka.portal.dangdang.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The years of gold that follow from one binding and the orders since, the first first; never empty. */
public record GoldCourse(List<GoldYear> years) {

    public GoldCourse {
        years = List.copyOf(years);
    }

    /** The last day of gold. */
    public LocalDate until() {
        return years.getLast().last();
    }

    /** The gold year that a day lies in; empty before the binding and after the last year. */
    public Optional<GoldYear> on(LocalDate day) {
        return years.stream().filter(year -> year.contains(day)).findFirst();
    }
}
