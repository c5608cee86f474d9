package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.ecard.OwnPhones;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who signs out on a phone has done with it; a session that merely runs out leaves the card its day. */
@Component
class EndPhoneOnSignOut {

    private final PhoneKeys keys;
    private final PersonSignals signals;
    private final Clock clock;

    EndPhoneOnSignOut(PhoneKeys keys, PersonSignals signals, Clock clock) {
        this.keys = keys;
        this.signals = signals;
        this.clock = clock;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Actor actor) {
            actor.person().ifPresent(person -> phone().ifPresent(key -> end(person, key)));
        }
    }

    private void end(PersonId person, String key) {
        keys.end(person, key, clock.instant());
        signals.tell(person);
    }

    private static Optional<String> phone() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .map(attributes -> attributes.getRequest().getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(OwnPhones.COOKIE))
                .map(Cookie::getValue)
                .filter(PhoneKey::wellFormed)
                .findFirst();
    }
}
