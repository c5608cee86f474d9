package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.dangdang.BindWindow;
import cn.jingka.portal.dangdang.BindWindow.State;
import cn.jingka.portal.dangdang.rules.BookRules;
import cn.jingka.portal.members.CardIssues;
import cn.jingka.portal.members.MemberStandings;
import cn.jingka.portal.members.MemberStandings.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Until when a person can bind the card (BOOK-1): the months count from the issue of the first card, whatever replaced
 * it.
 */
@Component
class BindWindows {

    private final MemberStandings standings;
    private final CardIssues issues;
    private final BookRules rules;
    private final Clock clock;

    BindWindows(MemberStandings standings, CardIssues issues, BookRules rules, Clock clock) {
        this.standings = standings;
        this.issues = issues;
        this.rules = rules;
        this.clock = clock;
    }

    BindWindow of(PersonId person) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> issued = issues.first(person);
        Optional<LocalDate> last = issued.map(rules::lastBindDay);
        return new BindWindow(state(standings.of(person, today), last, today), issued, last);
    }

    private static State state(Optional<Standing> standing, Optional<LocalDate> last, LocalDate today) {
        if (standing.filter(Standing::unionMember).isEmpty()) {
            return State.NO_MEMBER;
        }
        if (last.isEmpty()) {
            return State.NO_CARD;
        }
        if (today.isAfter(last.get())) {
            return State.OVER;
        }
        return standing.get().cardHolder() ? State.OPEN : State.CARD_NOT_IN_USE;
    }

    /** @throws DomainException with the reason when the card can't be bound today */
    void require(PersonId person) {
        BindWindow window = of(person);
        if (!window.open()) {
            throw new DomainException(DomainException.Kind.INVALID, window.reason(), window.reasonArguments());
        }
    }
}
