package cn.jingka.portal.claims.internal.letter;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.CaseView.Outcome;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows from a decision: where the money goes, what to do now, how to appeal. */
@Component
class OutlookWords {

    private final Texts texts;

    OutlookWords(Texts texts) {
        this.texts = texts;
    }

    String money(Decision decision, ClaimKind kind, Locale language) {
        if (decision.amount().isZero()) {
            return text("claims.letter.money.nothing", language);
        }
        if (kind.settlement() == ClaimKind.Settlement.HANDED_ON) {
            return text("claims.letter.money.nextRun", language, Formats.money(decision.amount()));
        }
        if (decision.payment().isEmpty()) {
            return text("claims.letter.money.paidBefore", language);
        }
        Payment payment = decision.payment().get();
        String amount = Formats.money(payment.amount());
        String to = beneficiary(kind) ? "beneficiary" : "card";
        return switch (payment.state()) {
            case TO_RELEASE -> text("claims.letter.money.toRelease." + to, language, amount);
            case ON_ITS_WAY -> text("claims.letter.money.onItsWay." + to, language, amount, tail(payment, language));
            case PAID -> text("claims.letter.money.paid." + to, language, amount, tail(payment, language));
            case NEEDS_CARD -> text("claims.letter.money.needsCard", language, amount);
            case REFUSED_BY_BANK -> text("claims.letter.money.refused." + to, language, amount);
        };
    }

    private String tail(Payment payment, Locale language) {
        return payment.accountTail() == null ? "" : text("claims.letter.money.tail", language, payment.accountTail());
    }

    private static boolean beneficiary(ClaimKind kind) {
        return kind.settlement() == ClaimKind.Settlement.PAYMENT_TO_BENEFICIARY;
    }

    List<String> next(Decision decision, ClaimKind kind, Locale language) {
        List<String> lines = new ArrayList<>();
        decision.payment().map(Payment::state).ifPresent(state -> {
            switch (state) {
                case NEEDS_CARD -> lines.add(text("claims.letter.next.card", language));
                case REFUSED_BY_BANK ->
                    lines.add(text(
                            beneficiary(kind) ? "claims.letter.next.accountByUnit" : "claims.letter.next.account",
                            language));
                case TO_RELEASE, ON_ITS_WAY -> lines.add(text("claims.letter.next.wait", language));
                case PAID -> lines.add(text("claims.letter.next.check", language));
            }
        });
        if (decision.outcome() == Outcome.APPROVED && lines.isEmpty()) {
            lines.add(text("claims.letter.next.nothing", language));
        }
        if (decision.outcome() != Outcome.APPROVED) {
            lines.add(text(
                    decision.number() > 1 ? "claims.letter.next.compareOnAppeal" : "claims.letter.next.compare",
                    language));
        }
        lines.add(text("claims.letter.next.ask", language));
        return lines;
    }

    List<String> appeal(CaseView view, Decision decision, Locale language) {
        if (decision.number() > 1) {
            return List.of(text("claims.letter.appeal.final", language));
        }
        Optional<LocalDate> until = appealUntil(view, decision);
        if (until.isPresent()) {
            return List.of(
                    text("claims.letter.appeal.until", language, Formats.prose(until.get(), language)),
                    text("claims.letter.appeal.portal", language),
                    text("claims.letter.appeal.unit", language, view.claimant().unitName()),
                    text("claims.letter.appeal.who", language));
        }
        if (view.state() == CaseState.IN_APPEAL) {
            return List.of(text("claims.letter.appeal.underWay", language));
        }
        return List.of(text(
                view.decisions().size() > 1 ? "claims.letter.appeal.decided" : "claims.letter.appeal.over", language));
    }

    Optional<LocalDate> appealUntil(CaseView view, Decision decision) {
        return decision.number() == 1 && view.decisions().size() == 1 && view.state() != CaseState.IN_APPEAL
                ? view.appealUntil()
                : Optional.empty();
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
