package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every payment of the member, the newest first, each with where it stands. */
@Route("payments")
@RolesAllowed("MEMBER")
class OwnPaymentsView extends Div implements HasDynamicTitle {

    private final transient OwnPaymentWords words;

    OwnPaymentsView(OwnPayments payments, OwnPaymentWords words) {
        this.words = words;
        addClassName("own-payments");
        add(new PageHeader(getTranslation("payouts.own.title"), getTranslation("payouts.own.subtitle")));
        List<OwnPayment> all = payments.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.MONEY,
                    getTranslation("payouts.own.empty"),
                    getTranslation("payouts.own.empty.text"),
                    new Anchor("reimbursement", getTranslation("payouts.own.empty.action"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("payment-list");
        all.forEach(payment -> list.add(new ListItem(card(payment))));
        add(list);
    }

    private Component card(OwnPayment payment) {
        Div head = new Div(new MoneyText(payment.amount()), words.badge(payment, getLocale()));
        head.addClassNames("row", "apart");
        return new Panel(
                words.title(payment, getLocale()),
                head,
                new Paragraph(words.sentence(payment, getLocale())),
                new Anchor("payments/" + payment.reference(), getTranslation("payouts.own.where")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.own.title");
    }
}
