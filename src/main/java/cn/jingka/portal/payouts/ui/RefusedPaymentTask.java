package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says on the home page which payments can't go on without the member. */
@Component
class RefusedPaymentTask implements HomeTasks {

    private final OwnPayments payments;
    private final OwnPaymentWords words;

    RefusedPaymentTask(OwnPayments payments, OwnPaymentWords words) {
        this.payments = payments;
        this.words = words;
    }

    @Override
    public List<HomeTask> open(PersonId person, Locale language) {
        return payments.all().stream()
                .filter(OwnPayment::needsMember)
                .map(payment -> new HomeTask(
                        words.text(key(payment), language, Formats.money(payment.amount())),
                        words.text("payouts.own.task.action", language),
                        "payments/" + payment.reference()))
                .toList();
    }

    private static String key(OwnPayment payment) {
        return payment.state() == InstructionState.NEEDS_CARD
                ? "payouts.own.task.needsCard"
                : "payouts.own.task.refused";
    }
}
