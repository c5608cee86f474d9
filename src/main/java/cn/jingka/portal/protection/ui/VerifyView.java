package cn.jingka.portal.protection.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.protection.CertificateCheck;
import cn.jingka.portal.protection.CertificateCheck.Certificate;
import cn.jingka.portal.protection.CertificateCheck.Result;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;

/** Anyone checks a certificate of cover: by the QR code's address, or by typing its code. */
@Route("verify")
@AnonymousAllowed
class VerifyView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CertificateCheck certificates;
    private final transient Clock clock;
    private final TextField code = new TextField();
    private final Div answer = new Div();

    VerifyView(CertificateCheck certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
        addClassName("page-parts");
        code.setLabel(getTranslation("protection.verify.code"));
        code.setHelperText(getTranslation("protection.verify.code.hint"));
        code.addClassName("protection-code");
        code.addKeyPressListener(Key.ENTER, event -> open());
        Button check = new Button(getTranslation("protection.verify.action"), event -> open());
        Div form = new Div(code, check);
        form.addClassName("protection-form");
        answer.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(getPageTitle(), getTranslation("protection.verify.subtitle")),
                answer,
                new Panel(getTranslation("protection.verify.form"), form));
    }

    private void open() {
        String typed = code.getValue().replaceAll("[^0-9A-Za-z]", "");
        UI.getCurrent().navigate(VerifyView.class, typed.isEmpty() ? null : typed);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String given) {
        answer.removeAll();
        if (given == null) {
            return;
        }
        try {
            show(certificates.check(given, VaadinServletRequest.getCurrent().getRemoteAddr()));
        } catch (DomainException refused) {
            answer.add(new Panel(new Paragraph(
                    getTranslation(refused.key(), refused.arguments().toArray()))));
        }
    }

    private void show(Result result) {
        String key = "protection.verify." + result.status();
        Panel panel = new Panel(
                getTranslation("protection.verify.result"),
                new StateBadge(tone(result.status()), getTranslation(key)),
                new Paragraph(getTranslation(key + ".text")));
        KeyValues facts = new KeyValues();
        result.certificate().ifPresent(certificate -> describe(certificate, facts));
        facts.with(getTranslation("protection.verify.checkedAt"), Formats.minute(result.checkedAt(), clock.getZone()));
        panel.add(facts);
        answer.add(panel.leading());
    }

    private void describe(Certificate certificate, KeyValues facts) {
        facts.with(getTranslation("protection.certificate.name"), certificate.maskedName())
                .with(getTranslation("protection.certificate.unit"), certificate.unitName())
                .with(
                        getTranslation("protection.certificate.term"),
                        getTranslation(
                                "protection.certificate.fromTo",
                                Formats.prose(certificate.termFirst(), getLocale()),
                                Formats.prose(certificate.termLast(), getLocale())));
    }

    private static Tone tone(CertificateCheck.Status status) {
        return switch (status) {
            case VALID -> Tone.GOOD;
            case NO_LONGER -> Tone.WAITING;
            case UNKNOWN -> Tone.BAD;
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("protection.verify.title");
    }
}
