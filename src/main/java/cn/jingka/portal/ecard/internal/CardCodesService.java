package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.ecard.CardCodes;
import cn.jingka.portal.ecard.CardUse;
import cn.jingka.portal.ecard.internal.TakenCodes.Showing;
import cn.jingka.portal.members.MemberStandings.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;

@Service
class CardCodesService implements CardCodes {

    /**
     * Phones' clocks are corrected when they register; what is left, and the time of showing, is less than a minute.
     */
    private static final int SLOTS_OFF = 1;

    private final PhoneKeys keys;
    private final TakenCodes taken;
    private final WrongCodes wrong;
    private final CardUses cards;
    private final WholeTransactions transactions;
    private final PersonSignals signals;
    private final CurrentActor actor;
    private final Clock clock;

    CardCodesService(
            PhoneKeys keys,
            TakenCodes taken,
            WrongCodes wrong,
            CardUses cards,
            WholeTransactions transactions,
            PersonSignals signals,
            CurrentActor actor,
            Clock clock) {
        this.keys = keys;
        this.taken = taken;
        this.wrong = wrong;
        this.cards = cards;
        this.transactions = transactions;
        this.signals = signals;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Shown take(String code) {
        ShownCode shown =
                ShownCode.read(code).orElseThrow(() -> new DomainException(Kind.MALFORMED, "ecard.take.unreadable"));
        Shown member = switch (shown) {
            case ShownCode.Scanned scanned -> takeScanned(scanned);
            case ShownCode.Typed typed -> takeTyped(typed);
        };
        signals.tell(member.person());
        return member;
    }

    /** The registered phone that signed the code, whatever the time is. */
    Optional<PhoneKey> signer(ShownCode.Scanned code) {
        return keys.find(code.key())
                .filter(key -> !key.ended())
                .filter(key -> PhoneCrypto.signed(code, key.publicKey()));
    }

    static boolean inTime(long slot, Instant now) {
        return Math.abs(slot - ShownCode.slot(now)) <= SLOTS_OFF;
    }

    private Shown takeScanned(ShownCode.Scanned code) {
        PhoneKey key = signer(code).orElseThrow(CardCodesService::unknown);
        if (!inTime(code.slot(), clock.instant())) {
            throw new DomainException(Kind.INVALID, "ecard.take.runOut");
        }
        return take(key, new Showing(code.slot(), code.turn()));
    }

    private Shown takeTyped(ShownCode.Typed code) {
        WrongCodes.Attempt attempt = wrong.count(actor.get().account(), code.handle());
        if (attempt.pause().isPresent()) {
            wrong.takeBack(attempt);
            throw new DomainException(
                    Kind.TOO_MANY,
                    "ecard.take.tooMany",
                    Math.ceilDiv(attempt.pause().get().toSeconds(), 60));
        }
        Optional<PhoneKey> key = keys.byHandle(code.handle());
        Showing showing = key.flatMap(phone -> showing(phone, code)).orElseThrow(CardCodesService::unknownDigits);
        wrong.takeBack(attempt);
        return take(key.get(), showing);
    }

    /** Which showing of the phone has these digits; those of earlier minutes can't be told from wrong ones. */
    private Optional<Showing> showing(PhoneKey key, ShownCode.Typed code) {
        long now = ShownCode.slot(clock.instant());
        return LongStream.rangeClosed(now - SLOTS_OFF, now + SLOTS_OFF)
                .boxed()
                .flatMap(slot -> IntStream.range(0, ShownCode.TURNS).mapToObj(turn -> new Showing(slot, turn)))
                .filter(one -> PhoneCrypto.typed(code.check(), key.typingKey(), one.slot(), one.turn()))
                .findFirst();
    }

    private Shown take(PhoneKey found, Showing showing) {
        return transactions.call(() -> {
            Instant now = clock.instant();
            PhoneKey key = keys.lock(found.id()).filter(held -> !held.ended()).orElseThrow(CardCodesService::unknown);
            if (key.ranOut(now)) {
                throw new DomainException(Kind.INVALID, "ecard.take.phoneRanOut");
            }
            Standing standing = cards.standing(key.person()).orElseThrow(CardCodesService::unknown);
            CardUse use = CardUses.of(standing, key);
            if (use != CardUse.IN_USE) {
                throw new DomainException(Kind.INVALID, use.takeKey());
            }
            // Both forms of a showing, and all showings before it, those of the minute before too, are void once it is
            // taken: one look at the screen gives one use.
            if (taken.passed(key.id(), showing, ShownCode.slot(now) + SLOTS_OFF)) {
                throw new DomainException(Kind.CONFLICT, "ecard.take.taken");
            }
            taken.insert(key.id(), showing, now);
            return new Shown(key.person(), CardUses.masked(standing.name()));
        });
    }

    private static DomainException unknown() {
        return new DomainException(Kind.INVALID, "ecard.take.unknown");
    }

    private static DomainException unknownDigits() {
        return new DomainException(Kind.INVALID, "ecard.take.unknownDigits");
    }
}
