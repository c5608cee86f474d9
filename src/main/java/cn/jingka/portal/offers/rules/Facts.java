package cn.jingka.portal.offers.rules;

import cn.jingka.portal.members.MemberStandings.Standing;
import cn.jingka.portal.offers.PastUse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a person at a moment.
 *
 * @param standing empty for someone the roster doesn't know
 * @param ofGroup whether the person belongs to a unit without a union that joined as a group (RB-WHO)
 * @param uses those that count, of any benefit
 * @param at in Beijing
 * @param occasion the occasion a counter named, e.g. a screening
 */
public record Facts(
        Optional<Standing> standing, boolean ofGroup, List<PastUse> uses, LocalDateTime at, Optional<String> occasion) {

    public Facts {
        uses = List.copyOf(uses);
    }
}
