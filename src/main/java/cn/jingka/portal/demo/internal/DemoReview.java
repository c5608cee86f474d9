package cn.jingka.portal.demo.internal;

import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.ClaimPayments.Due;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.claims.ReviewDesk.Template;
import cn.jingka.portal.common.i18n.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Deciding and releasing as the reviewer and the operator do it on their screens. */
@Component
@Profile("demo")
class DemoReview {

    private final ReviewDesk desk;
    private final ClaimPayments payments;
    private final Texts texts;

    DemoReview(ReviewDesk desk, ClaimPayments payments, Texts texts) {
        this.desk = desk;
        this.payments = payments;
        this.texts = texts;
    }

    void establish(String reference, String question, String value, String reason) {
        act(reference, seen -> desk.establish(reference, seen.view().version(), question, value, reason));
    }

    /** Asks with a ready-made text for these materials. */
    void ask(String reference, String template, List<String> materials, LocalDate today) {
        act(reference, seen -> {
            Template words = desk.templates(seen.view().kind()).stream()
                    .filter(one -> one.id().equals(template))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No template " + template));
            return desk.ask(
                    reference,
                    seen.view().version(),
                    texts.getTranslation(words.textKey(), Texts.CHINESE),
                    materials,
                    today.plusDays(seen.answerDays()));
        });
    }

    /** What the rules propose, be it nothing. */
    void decideAsProposed(String reference, String words) {
        act(
                reference,
                seen -> desk.decide(
                        reference, seen.view().version(), seen.proposal().amount(), "", words));
    }

    void releasePayment(String reference) {
        ActingAs.OPERATOR.call(() -> {
            Due due = payments.due().stream()
                    .filter(one -> one.id().reference().equals(reference))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(reference + " pays nothing"));
            return payments.release(List.of(due.id()), due.amount());
        });
    }

    private void act(String reference, Function<ReviewView, ReviewView> act) {
        ActingAs.REVIEWER.call(() -> {
            desk.take(reference);
            return act.apply(desk.get(reference));
        });
    }
}
