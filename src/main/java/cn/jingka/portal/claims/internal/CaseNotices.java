package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.notifications.DoneOnCall;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the member where their case stands. Nothing goes to a member who died: such a case is followed by the unit's officer. */
@Component
class CaseNotices {

    private static final String GROUP = "claims";

    private final Notices notices;
    private final DoneOnCall doneOnCall;
    private final ClaimKinds kinds;

    CaseNotices(Notices notices, DoneOnCall doneOnCall, ClaimKinds kinds) {
        this.notices = notices;
        this.doneOnCall = doneOnCall;
        this.kinds = kinds;
    }

    /** Called after the step was recorded; its number makes the notice unique. */
    void tell(ClaimCase claim, CaseState from, CaseState to, Move.Actor by) {
        if (by == Move.Actor.AGENT) {
            doneOnCall.tell(
                    "case:%s:%d".formatted(claim.reference(), claim.moves().size()),
                    "claims.call." + to,
                    List.of(claim.reference()),
                    Optional.of("claims/" + claim.reference()));
            return;
        }
        text(claim, from, to)
                .ifPresent(key -> queue(
                        claim,
                        "claim:%s:%d".formatted(claim.reference(), claim.moves().size()),
                        key));
    }

    /** A draft that will be forgotten unless the member goes on with it. */
    void tellExpiring(ClaimCase claim, String day) {
        if (!claim.filedByOfficer()) {
            queue(claim, "claim:%s:expires:%s".formatted(claim.reference(), day), "claims.notice.draftExpires", day);
        }
    }

    /** Several steps of a day are one SMS (digest); each stands in the inbox with the way to the case. */
    private void queue(ClaimCase claim, String key, String text, String... more) {
        if (kinds.of(claim.kind()).officerOnly()) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of(claim.reference()));
        arguments.addAll(List.of(more));
        notices.queueNews(
                GROUP,
                List.of(new Notice(key, claim.person(), text, arguments, Optional.of("claims/" + claim.reference()))));
    }

    /** Steps among the reviewers are not news; of the transfer itself the announcement tells (RB-PAY), of its end this does. */
    private static Optional<String> text(ClaimCase claim, CaseState from, CaseState to) {
        return Optional.ofNullable(
                switch (to) {
                    case AT_UNIT -> "claims.notice.handedIn";
                    case RETURNED, MORE_NEEDED ->
                        claim.filedByOfficer() ? "claims.notice.askedUnit" : "claims.notice.asked";
                    case IN_REVIEW ->
                        switch (from) {
                            case AT_UNIT -> "claims.notice.certified";
                            case MORE_NEEDED -> "claims.notice.reviewGoesOn";
                            default -> null;
                        };
                    case DECIDED -> "claims.notice.decided";
                    case IN_APPEAL -> from == CaseState.TO_CONFIRM ? null : "claims.notice.appealed";
                    case PAID -> "claims.notice.paid";
                    case WITHDRAWN -> "claims.notice.withdrawn";
                    case DRAFT, TO_CONFIRM, PAYING, CLOSED -> null;
                });
    }
}
