package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.AddressLimit;
import cn.jingka.portal.ecard.CardLook;
import cn.jingka.portal.ecard.CardUse;
import cn.jingka.portal.members.MemberStandings.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class CardLookService implements CardLook {

    private final CardCodesService codes;
    private final CardUses cards;
    private final AddressLimit limit;
    private final Clock clock;

    CardLookService(
            CardCodesService codes,
            CardUses cards,
            Clock clock,
            @Value("${portal.card-looks-per-minute:30}") int looksPerMinute) {
        this.codes = codes;
        this.cards = cards;
        this.limit = new AddressLimit(looksPerMinute, clock);
        this.clock = clock;
    }

    @Override
    public Answer look(String code, String address) {
        limit.take(address).ifPresent(wait -> {
            throw new DomainException(
                    DomainException.Kind.TOO_MANY, "ecard.look.tooMany", Long.toString(wait.toSeconds()));
        });
        Instant now = clock.instant();
        return ShownCode.Scanned.read(code.strip())
                .map(ShownCode.Scanned.class::cast)
                .flatMap(scanned -> codes.signer(scanned).map(key -> known(key, scanned.slot(), now)))
                .orElseGet(() -> new Answer(Status.UNKNOWN, Optional.empty(), now));
    }

    private Answer known(PhoneKey key, long slot, Instant now) {
        if (key.ranOut(now) || !CardCodesService.inTime(slot, now)) {
            return new Answer(Status.RUN_OUT, Optional.empty(), now);
        }
        return cards.standing(key.person())
                .filter(standing -> CardUses.of(standing, key) == CardUse.IN_USE)
                .map(Standing::name)
                .map(name -> new Answer(Status.VALID, Optional.of(CardUses.masked(name)), now))
                .orElseGet(() -> new Answer(Status.NOT_VALID, Optional.empty(), now));
    }
}
