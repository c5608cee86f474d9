package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerExplanation;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.SpokenSteps;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import cn.jingka.portal.payouts.PaymentOrigin.Origin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The caller's last payments: how much, for what, where the money is and why it was refused; on a key, why it is this amount. */
@org.springframework.stereotype.Component
class CallerPayments implements CallerPanel {

    private static final int FIRST = 4;

    private final OwnPayments payments;
    private final OwnPaymentWords words;
    private final List<CallerExplanation> explanations;
    private final Texts texts;

    CallerPayments(OwnPayments payments, OwnPaymentWords words, List<CallerExplanation> explanations, Texts texts) {
        this.payments = payments;
        this.words = words;
        this.explanations = explanations;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "payments";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component create(CallerAccess access) {
        return new Payments(payments.all(), access);
    }

    private final class Payments extends Div {

        private final transient CallerAccess access;

        private Payments(List<OwnPayment> all, CallerAccess access) {
            this.access = access;
            if (all.isEmpty()) {
                Paragraph none = new Paragraph(getTranslation("payouts.own.empty"));
                none.addClassName("soft");
                add(none);
                return;
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("caller-lines");
            all.stream().limit(FIRST).forEach(payment -> list.add(line(payment)));
            add(list);
            if (all.size() > FIRST) {
                Button more = new Button(getTranslation("payouts.caller.more", Integer.toString(all.size() - FIRST)));
                more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                more.addClickListener(event -> {
                    all.stream().skip(FIRST).forEach(payment -> list.add(line(payment)));
                    remove(more);
                });
                add(more);
            }
        }

        private ListItem line(OwnPayment payment) {
            Span title = new Span(words.title(payment, getLocale()));
            title.addClassName("title");
            Div head = new Div(title, new MoneyText(payment.amount()), words.badge(payment, getLocale()));
            head.addClassName("caller-line");
            Paragraph where = new Paragraph(words.sentence(payment, getLocale()));
            ListItem item = new ListItem(head, where);
            if (payment.needsMember()) {
                item.add(new Paragraph(
                        getTranslation(payment.card() ? "payouts.own.todo.card" : "payouts.own.todo.account")));
                SpokenSteps.say("CARD-4", texts).ifPresent(item::add);
            }
            words.origin(payment, getLocale()).map(this::why).ifPresent(item::add);
            return item;
        }

        /** Computed only when it is asked for. */
        private Details why(Origin origin) {
            Div content = new Div();
            Details why = new Details(getTranslation("payouts.own.why"), content);
            why.addClassName("caller-why");
            why.addOpenedChangeListener(event -> {
                if (event.isOpened() && content.getComponentCount() == 0) {
                    content.add(access.asCaller(() -> explained(origin.explanation()))
                            .orElseGet(() -> new Paragraph(getTranslation("payouts.caller.noWhy"))));
                }
            });
            return why;
        }

        private Optional<Component> explained(String route) {
            return explanations.stream()
                    .flatMap(explanation -> explanation.of(route).stream())
                    .findFirst();
        }
    }
}
