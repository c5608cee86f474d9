package cn.jingka.portal.protection.rules;

import java.time.LocalDate;

/**
 * One term of protection (PROT-2).
 *
 * @param windowCloses the last day on which an addition or a removal still meets this term's window
 */
public record Term(LocalDate first, LocalDate last, LocalDate windowCloses) {

    public int year() {
        return first.getYear();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
