package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.claims.ReviewDesk.Work;
import cn.jingka.portal.claims.internal.CaseTexts;
import cn.jingka.portal.claims.internal.CaseViews;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.claims.internal.CertificateRow;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.claims.internal.ClaimKinds;
import cn.jingka.portal.claims.internal.Taken;
import cn.jingka.portal.claims.internal.review.Barriers.Decider;
import cn.jingka.portal.common.security.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes what a reviewer sees of one case. */
@Component
class ReviewViews {

    private final Cases cases;
    private final CaseViews views;
    private final CaseTexts texts;
    private final ClaimKinds kinds;
    private final ReachedStates reached;
    private final Duplicates duplicates;
    private final DeskClock desk;

    ReviewViews(
            Cases cases,
            CaseViews views,
            CaseTexts texts,
            ClaimKinds kinds,
            ReachedStates reached,
            Duplicates duplicates,
            DeskClock desk) {
        this.cases = cases;
        this.views = views;
        this.texts = texts;
        this.kinds = kinds;
        this.reached = reached;
        this.duplicates = duplicates;
        this.desk = desk;
    }

    ReviewView of(ClaimCase claim, Actor actor) {
        CaseView view = views.forReviewer(claim);
        Answers established = texts.established(claim);
        List<String> self = List.of(claim.reference());
        DeskRules rules = desk.rules();
        Optional<Taken> taken = claim.taken().filter(by -> desk.holds(by.takenAt()));
        boolean mine = taken.filter(by -> by.takenBy().equals(actor.account())).isPresent();
        return new ReviewView(
                view,
                work(claim),
                proposal(claim, view),
                kinds.of(claim.kind()).questions(claim.person(), established, kinds.today()),
                duplicates.of(self).getOrDefault(claim.reference(), List.of()),
                desk.workingDays(reached.of(self).getOrDefault(claim.reference(), List.of())),
                rules.targetWorkingDays(),
                rules.fourEyesFrom(),
                rules.answerDays(),
                taken.map(Taken::takenByName),
                mine,
                barriers(claim).against(actor));
    }

    /** What the rules say now; of a decided case what they said then. */
    private Assessment proposal(ClaimCase claim, CaseView view) {
        boolean decided = claim.state().holder() != CaseState.Holder.REVIEWER
                && claim.state() != CaseState.MORE_NEEDED
                && !view.decisions().isEmpty();
        return decided ? view.decisions().getLast().assessment() : cases.assess(claim);
    }

    private static Work work(ClaimCase claim) {
        return claim.appeal().isPresent() && claim.state() != CaseState.TO_CONFIRM
                ? Work.APPEAL
                : QueueRows.work(claim.state());
    }

    Barriers barriers(ClaimCase claim) {
        return new Barriers(
                claim.person(),
                claim.filedBy(),
                claim.certificate().map(CertificateRow::certifiedBy),
                claim.state(),
                claim.decisions().stream()
                        .map(row -> new Decider(row.decidedBy(), row.confirmedBy(), row.knownAt() != null))
                        .toList());
    }
}
