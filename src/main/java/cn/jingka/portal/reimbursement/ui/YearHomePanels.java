package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.reimbursement.OwnReimbursement;
import cn.jingka.portal.reimbursement.OwnReimbursement.OwnYear;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reimbursement on the home page: this year's picture, and what comes next when no payment is on its way. */
@Configuration(proxyBeanMethods = false)
class YearHomePanels {

    @Bean
    HomePanel nothingOnItsWay(OwnReimbursement own, OwnPayments payments, Clock clock) {
        return panel(
                110,
                person -> payments.next().isPresent()
                        ? Optional.empty()
                        : Optional.of(expected(own.year(LocalDate.now(clock).getYear()))));
    }

    @Bean
    HomePanel thisYear(OwnReimbursement own, Clock clock) {
        return panel(300, person -> {
            OwnYear year = own.year(LocalDate.now(clock).getYear());
            UI ui = UI.getCurrent();
            return Optional.of(new Panel(
                    ui.getTranslation("reimbursement.picture.title", Integer.toString(year.year())),
                    new YearPicture(year.assessment()),
                    new Anchor("reimbursement", ui.getTranslation("reimbursement.home.more"))));
        });
    }

    /** The entitlement not yet paid, or in figures why there is none. */
    private static Panel expected(OwnYear year) {
        UI ui = UI.getCurrent();
        Optional<Fen> next = year.next().map(OwnReimbursement.NextPayment::amount);
        if (next.isEmpty()) {
            return new Panel(ui.getTranslation("reimbursement.home.none"), new Paragraph(new YearSentence(year).paid()))
                    .leading();
        }
        return new Panel(
                        ui.getTranslation("reimbursement.home.computed"),
                        MoneyText.big(next.get()),
                        new Paragraph(ui.getTranslation(
                                year.next().get().run().isPresent()
                                        ? "reimbursement.home.waitsForApproval"
                                        : "reimbursement.home.nextQuarter")),
                        new Anchor(
                                year.next()
                                        .flatMap(OwnReimbursement.NextPayment::run)
                                        .map(run -> "payments/" + run.batch() + "/why")
                                        .orElse("reimbursement"),
                                ui.getTranslation("reimbursement.home.why")))
                .leading();
    }

    private static HomePanel panel(int order, Content content) {
        return new HomePanel() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> create(PersonId person) {
                return content.of(person);
            }
        };
    }

    private interface Content {
        Optional<Component> of(PersonId person);
    }
}
