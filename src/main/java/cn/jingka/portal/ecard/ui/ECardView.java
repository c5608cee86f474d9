package cn.jingka.portal.ecard.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.ecard.OwnPhones;
import cn.jingka.portal.ecard.OwnPhones.Registered;
import cn.jingka.portal.ecard.OwnPhones.ShownCard;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** The member's card to be held out: nothing else is on the page, so that it fills a phone. */
@Route(value = "card", autoLayout = false)
@RolesAllowed("MEMBER")
@NotShared
class ECardView extends Main implements HasDynamicTitle {

    private final transient OwnPhones phones;
    private final transient CardTexts texts;
    private final transient PersonSignals signals;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final String address;
    private final CardElement card = new CardElement(this::register, this::open);
    private final Div below = new Div();
    private Registration listening;

    ECardView(
            OwnPhones phones,
            CardTexts texts,
            PersonSignals signals,
            CurrentActor actor,
            Clock clock,
            @Value("${portal.public-url}") String address) {
        this.phones = phones;
        this.texts = texts;
        this.signals = signals;
        this.actor = actor;
        this.clock = clock;
        this.address = address;
        addClassName("ecard");
        add(card, below);
        open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        listening = signals.listen(actor.member(), () -> ui.access(card::changed));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.remove();
    }

    private void open() {
        ShownCard own = phones.card();
        card.open(new CardElement.Card(
                own.owner(),
                own.maskedName(),
                own.tail().orElse(""),
                own.use().name(),
                address,
                texts.tag(getLocale()),
                texts.in(getLocale())));
    }

    private void register(String publicKey, Optional<String> replaces) {
        below.removeAll();
        try {
            Registered phone = phones.register(decoded(publicKey), device(), replaces);
            remember(phone);
            card.registered(phone);
        } catch (DomainException refused) {
            card.refused(getTranslation(refused.key(), refused.arguments().toArray()));
            if (refused.kind() == Kind.CONFLICT) {
                offerRemoval();
            }
        }
    }

    /** Who has no room for this phone ends another one here and tries again. */
    private void offerRemoval() {
        below.add(new Panel(
                getTranslation("ecard.phones.title"),
                new PhoneList(phones, clock.getZone()),
                new Button(getTranslation("ecard.phones.retry"), event -> open())));
    }

    /** By this the sign-out knows which phone is signed out. */
    private static void remember(Registered phone) {
        Cookie cookie = new Cookie(OwnPhones.COOKIE, phone.key());
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinService.getCurrentRequest().isSecure());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.between(phone.now(), phone.until()).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        VaadinService.getCurrentResponse().addCookie(cookie);
    }

    private String device() {
        return DeviceName.of(VaadinSession.getCurrent().getBrowser().getUserAgent())
                .orElseGet(() -> getTranslation("ecard.device.unknown"));
    }

    private static byte[] decoded(String publicKey) {
        try {
            return Base64.getDecoder().decode(publicKey);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, Kind.MALFORMED, "ecard.register.key");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ecard.title");
    }
}
