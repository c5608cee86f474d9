package cn.jingka.portal.offers;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * One benefit of membership or of the card.
 *
 * @param id names it in addresses
 * @param clauses the clauses of the policy book from which it is written
 * @param who whom it is for
 * @param how what to do to get it
 * @param when the time in which it can be had; empty where there is no limit
 * @param places where it can be had, grouped by what one does there
 */
public record Benefit(
        String id,
        List<String> clauses,
        BenefitCategory category,
        LocalText title,
        LocalText summary,
        LocalText who,
        LocalText how,
        Optional<LocalText> when,
        List<Places> places) {

    public Benefit {
        clauses = List.copyOf(clauses);
        places = List.copyOf(places);
    }

    /** Places with what one does there. */
    public record Places(LocalText purpose, List<LocalText> names) {

        public Places {
            names = List.copyOf(names);
        }
    }
}
