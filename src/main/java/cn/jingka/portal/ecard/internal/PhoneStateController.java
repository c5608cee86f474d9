package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.security.AddressLimit;
import cn.jingka.portal.ecard.CardUse;
import cn.jingka.portal.ecard.internal.TakenCodes.Showing;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a phone whether to go on showing the card, also when nobody is signed in on it any more: the key was registered for a
 * day. Who scanned a code knows the key's name, so the phone proves that it asks; nobody else learns anything.
 */
@Hidden
@RestController
class PhoneStateController {

    private final PhoneKeys keys;
    private final TakenCodes taken;
    private final CardUses cards;
    private final AddressLimit limit;
    private final Clock clock;

    PhoneStateController(
            PhoneKeys keys,
            TakenCodes taken,
            CardUses cards,
            Clock clock,
            @Value("${portal.card-states-per-minute:600}") int statesPerMinute) {
        this.keys = keys;
        this.taken = taken;
        this.cards = cards;
        this.limit = new AddressLimit(statesPerMinute, clock);
        this.clock = clock;
    }

    @GetMapping("/ecard/state/{key}")
    ResponseEntity<PhoneState> state(
            @PathVariable String key,
            @RequestHeader(name = "X-Card-Proof", defaultValue = "") String proof,
            HttpServletRequest request) {
        return limit.take(request.getRemoteAddr())
                .map(wait -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
                        .<PhoneState>build())
                .orElseGet(() -> ResponseEntity.ok(state(key, proof, clock.instant())));
    }

    private PhoneState state(String id, String proof, Instant now) {
        Optional<PhoneKey> key = Optional.of(id)
                .filter(PhoneKey::wellFormed)
                .flatMap(keys::find)
                .filter(held -> !held.ended() && !held.ranOut(now) && PhoneCrypto.proven(proof, held.typingKey()));
        Optional<Showing> last = key.flatMap(held -> taken.last(held.id()));
        return new PhoneState(
                key.map(held -> cards.of(held).name()).orElse("ENDED"),
                now.toEpochMilli(),
                last.map(Showing::slot).orElse(-1L),
                last.map(Showing::turn).orElse(-1));
    }

    /**
     * @param use a {@link CardUse}, or ENDED when the key is unknown, was ended or has run out, or another than the phone asks
     * @param now milliseconds, by which the phone corrects its clock
     * @param takenSlot with {@code takenTurn} the latest code that a counter has taken, -1 when none
     */
    record PhoneState(String use, long now, long takenSlot, int takenTurn) {}
}
