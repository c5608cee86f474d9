package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.ecard.CardUse;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.MemberStandings;
import cn.jingka.portal.members.MemberStandings.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a person's card can be used now; asked anew each time, so what happens to the card counts at once. */
@Component
class CardUses {

    private final MemberStandings standings;
    private final Clock clock;

    CardUses(MemberStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    Optional<Standing> standing(PersonId person) {
        return standings.of(person, LocalDate.now(clock));
    }

    /** Whether the card can be used for which the phone was registered. */
    CardUse of(PhoneKey key) {
        return standing(key.person()).map(standing -> of(standing, key)).orElse(CardUse.NOT_MEMBER);
    }

    static CardUse of(Standing standing, PhoneKey key) {
        boolean another = standing.card()
                .filter(card ->
                        !card.tail().equals(key.cardTail()) || !card.issuedOn().equals(key.cardIssuedOn()))
                .isPresent();
        return another ? CardUse.REPLACED : of(standing);
    }

    /** Whether the present card can be used. */
    static CardUse of(Standing standing) {
        if (!standing.unionMember()) {
            return CardUse.NOT_MEMBER;
        }
        return standing.card().map(CardView::state).map(CardUses::of).orElse(CardUse.NONE);
    }

    private static CardUse of(CardState state) {
        return switch (state) {
            case ACTIVE -> CardUse.IN_USE;
            case LOST -> CardUse.LOST;
            case BLOCKED -> CardUse.BLOCKED;
            case REPLACED -> CardUse.REPLACED;
            case CLOSED -> CardUse.NONE;
        };
    }

    /** {@code 王*}: the family name's first character alone. */
    static String masked(String name) {
        return Character.toString(name.codePointAt(0)) + "*";
    }
}
