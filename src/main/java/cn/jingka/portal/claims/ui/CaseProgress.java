package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.CaseView.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a case is, in the steps that its member sees, and whether it waits for them. */
record CaseProgress(CaseView view) {

    enum Stage {
        FILLING,
        CERTIFYING,
        REVIEW,
        DECISION,
        APPEAL,
        PAYMENT
    }

    enum Group {
        NEEDS_MEMBER,
        UNDER_WAY,
        DONE
    }

    /** The steps of this case: the one of an appeal only with an appeal, the last only while something may be paid. */
    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(List.of(Stage.FILLING, Stage.CERTIFYING, Stage.REVIEW, Stage.DECISION));
        if (view.appeal().isPresent()) {
            stages.add(Stage.APPEAL);
        }
        boolean refused =
                latest().filter(decision -> decision.amount().isZero()).isPresent();
        if (!refused || view.state() == CaseState.IN_APPEAL) {
            stages.add(Stage.PAYMENT);
        }
        return List.copyOf(stages);
    }

    /** The step at which the case stands; nothing when it is over. */
    Optional<Stage> now() {
        return switch (view.state()) {
            case DRAFT -> Optional.of(Stage.FILLING);
            case AT_UNIT, RETURNED -> Optional.of(Stage.CERTIFYING);
            case IN_REVIEW, MORE_NEEDED, TO_CONFIRM -> Optional.of(Stage.REVIEW);
            case DECIDED, PAYING -> stages().contains(Stage.PAYMENT) ? Optional.of(Stage.PAYMENT) : Optional.empty();
            case IN_APPEAL -> Optional.of(Stage.APPEAL);
            case PAID, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Counted from 1; the last step once the case is over. */
    int number() {
        return now().map(stage -> stages().indexOf(stage) + 1).orElse(stages().size());
    }

    Group group() {
        if (needsMember()) {
            return Group.NEEDS_MEMBER;
        }
        return now().isPresent() ? Group.UNDER_WAY : Group.DONE;
    }

    /** What an officer filed is completed by the officer. */
    boolean needsMember() {
        return mayFill() || stuckPayment().isPresent();
    }

    boolean mayFill() {
        return view.state().open() && !view.filedByOfficer();
    }

    /** A payment that can't go on before there is a card that takes it: the first decision's, or what an appeal added. */
    Optional<Payment> stuckPayment() {
        return decisions().reversed().stream()
                .flatMap(decision -> decision.payment().stream())
                .filter(payment ->
                        payment.state() == Payment.State.NEEDS_CARD || payment.state() == Payment.State.REFUSED_BY_BANK)
                .findFirst();
    }

    /** The question that waits for an answer. */
    Optional<Request> request() {
        return view.requests().reversed().stream()
                .filter(request -> request.answeredAt().isEmpty())
                .findFirst()
                .filter(request -> view.state().open());
    }

    /** Decisions that are known; one that waits for a second pair of eyes is not. */
    List<Decision> decisions() {
        return switch (view.state()) {
            case DECIDED, IN_APPEAL, PAYING, PAID, CLOSED -> view.decisions();
            case DRAFT, AT_UNIT, RETURNED, IN_REVIEW, MORE_NEEDED, TO_CONFIRM, WITHDRAWN -> List.of();
        };
    }

    Optional<Decision> latest() {
        List<Decision> known = decisions();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /** Before a decision the filer may take the case back. */
    boolean mayWithdraw() {
        return view.state().mayBecome(CaseState.WITHDRAWN) && !view.filedByOfficer();
    }
}
