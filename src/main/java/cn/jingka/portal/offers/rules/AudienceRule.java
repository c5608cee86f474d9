package cn.jingka.portal.offers.rules;

import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.MemberStandings.Standing;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.ForMe;
import java.util.List;
import java.util.Optional;

/** Whom a benefit is for. */
final class AudienceRule {

    private AudienceRule() {}

    /** Why the benefit is not for this person; empty when it is. */
    static Optional<ForMe> refusal(Benefit benefit, Facts facts) {
        String clause = benefit.clauses().getFirst();
        boolean member = facts.standing().filter(Standing::unionMember).isPresent();
        return switch (benefit.audience()) {
            case MEMBERS -> unless(member, "offers.reason.membersOnly", clause);
            case MEMBERS_AND_GROUPS -> unless(member || facts.ofGroup(), "offers.reason.membersOrGroups", clause);
            case HARDSHIP ->
                unless(member, "offers.reason.membersOnly", clause)
                        .or(() -> unless(hardship(facts.standing()), "offers.reason.hardshipOnly", clause));
            case CARD_HOLDERS ->
                unless(member, "offers.reason.membersOnly", clause).or(() -> card(facts.standing()));
        };
    }

    private static Optional<ForMe> card(Optional<Standing> standing) {
        Optional<CardState> card = standing.flatMap(Standing::card).map(CardView::state);
        if (card.isEmpty()) {
            return unless(false, "offers.reason.noCard", "CARD-2");
        }
        return switch (card.get()) {
            case ACTIVE -> Optional.empty();
            case LOST -> unless(false, "offers.reason.cardLost", "CARD-1");
            default -> unless(false, "offers.reason.cardNotInUse", "CARD-1");
        };
    }

    private static boolean hardship(Optional<Standing> standing) {
        return standing.map(Standing::categories)
                .filter(held ->
                        held.contains(MemberCategory.HARDSHIP) || held.contains(MemberCategory.SPECIAL_HARDSHIP))
                .isPresent();
    }

    private static Optional<ForMe> unless(boolean met, String reason, String clause) {
        return met
                ? Optional.empty()
                : Optional.of(new ForMe(State.NOT_FOR_ME, Optional.empty(), reason, List.of(), clause));
    }
}
