package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.dangdang.rules.BookRules;
import cn.jingka.portal.members.CardIssues;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reminds those whose time to bind runs out, and those whose gold does. Each reminder goes out once, however often this
 * runs.
 */
@Component
class Reminders {

    /** Days before the last day to bind. */
    private static final List<Integer> BIND = List.of(30, 7, 1);

    /** Days before gold ends. */
    private static final int GOLD = 30;

    /** A reminder that a day's outage kept back still goes out for so many days. */
    private static final int CATCH_UP = 3;

    /** In so many days after the first, days of issue can have the same last day: 28 to 31 August have 28 February. */
    private static final int SAME_LAST_DAY = 4;

    private final Partner partner;
    private final CardIssues issues;
    private final BindWindows windows;
    private final GoldTable gold;
    private final BookNotices notices;
    private final BookRules rules;
    private final WholeTransactions transactions;
    private final Clock clock;

    Reminders(
            Partner partner,
            CardIssues issues,
            BindWindows windows,
            GoldTable gold,
            BookNotices notices,
            BookRules rules,
            WholeTransactions transactions,
            Clock clock) {
        this.partner = partner;
        this.issues = issues;
        this.windows = windows;
        this.gold = gold;
        this.notices = notices;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Queues what is due today; without a connection nobody can bind, so nobody is reminded. */
    void send() {
        if (!partner.connected()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        for (int reminder : BIND) {
            for (int late = 0; late < CATCH_UP && late <= reminder; late++) {
                bind(reminder, today, today.plusDays(reminder - late));
            }
        }
        gold.ending(today, today.plusDays(GOLD))
                .forEach(row -> transactions.run(() -> notices.ending(row.person(), row.until())));
    }

    private void bind(int reminder, LocalDate today, LocalDate lastDay) {
        LocalDate earliest = rules.earliestIssue(lastDay);
        List<PersonId> candidates = new ArrayList<>();
        issues.firstBetween(earliest, earliest.plusDays(SAME_LAST_DAY), issue -> {
            if (lastDay.equals(rules.lastBindDay(issue.issuedOn()))) {
                candidates.add(issue.person());
            }
        });
        candidates.stream()
                .filter(person ->
                        gold.of(person).isEmpty() && windows.of(person).open())
                .forEach(person -> transactions.run(
                        () -> notices.bind(person, reminder, ChronoUnit.DAYS.between(today, lastDay), lastDay)));
    }
}
