package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.ecard.CardUse;
import cn.jingka.portal.ecard.OwnPhones;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.MemberStandings.Standing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

@Service
class OwnPhonesService implements OwnPhones {

    /** A phone, a second one and a tablet. */
    private static final int AT_ONCE = 3;

    private static final int A_DAY = 20;
    private static final Duration VALID = Duration.ofHours(24);
    private static final int TYPING_KEY_BYTES = 32;
    private static final int HANDLES = 1_000_000;
    private static final int DEVICE_LENGTH = 60;

    private final PhoneKeys keys;
    private final CardUses cards;
    private final PersonalDataCipher cipher;
    private final WholeTransactions transactions;
    private final PersonSignals signals;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OwnPhonesService(
            PhoneKeys keys,
            CardUses cards,
            PersonalDataCipher cipher,
            WholeTransactions transactions,
            PersonSignals signals,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.keys = keys;
        this.cards = cards;
        this.cipher = cipher;
        this.transactions = transactions;
        this.signals = signals;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public ShownCard card() {
        Standing standing = standing(actor.member());
        return new ShownCard(
                HexFormat.of()
                        .formatHex(cipher.index("ecard.owner", standing.person().toString())),
                CardUses.masked(standing.name()),
                standing.card().map(CardView::tail),
                CardUses.of(standing));
    }

    @Override
    public Registered register(byte[] publicKey, String device, Optional<String> replaces) {
        PhoneCrypto.check(publicKey);
        Standing standing = standing(actor.member());
        CardUse use = CardUses.of(standing);
        if (use != CardUse.IN_USE) {
            throw new DomainException(Kind.CONFLICT, use.ownKey());
        }
        CardView card = standing.card().orElseThrow();
        return transactions.call(() -> register(standing.person(), card, publicKey, device, replaces));
    }

    private Registered register(
            PersonId person, CardView card, byte[] publicKey, String device, Optional<String> replaces) {
        Instant now = clock.instant();
        keys.endRunOut(person, now);
        replaces.filter(PhoneKey::wellFormed).ifPresent(old -> keys.end(person, old, now));
        if (keys.registeredSince(person, now.minus(VALID)) >= A_DAY) {
            throw new DomainException(Kind.TOO_MANY, "ecard.register.tooOften", A_DAY);
        }
        PhoneKey key = new PhoneKey(
                HexFormat.of().formatHex(randomBytes(PhoneKey.ID_BYTES)),
                person,
                card.tail(),
                card.issuedOn(),
                String.format(Locale.ROOT, "%06d", random.nextInt(HANDLES)),
                publicKey,
                randomBytes(TYPING_KEY_BYTES),
                device.substring(0, Math.min(device.length(), DEVICE_LENGTH)),
                now,
                now.plus(VALID),
                null);
        keys.insert(key, freePlace(person));
        audit.record(actor.get(), "ecard.audit.registered", Optional.of(person), "phone " + key.id());
        return new Registered(key.id(), key.handle(), key.typingKey(), now, key.until());
    }

    private int freePlace(PersonId person) {
        List<Integer> taken = keys.places(person);
        return IntStream.rangeClosed(1, AT_ONCE)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "ecard.register.tooMany", AT_ONCE));
    }

    @Override
    public List<Phone> list() {
        return keys.live(actor.member(), clock.instant()).stream()
                .map(key -> new Phone(key.id(), key.device(), key.registeredAt(), key.until()))
                .toList();
    }

    @Override
    public void remove(String key) {
        PersonId person = actor.member();
        transactions.run(() -> {
            if (!PhoneKey.wellFormed(key) || !keys.end(person, key, clock.instant())) {
                throw new DomainException(Kind.NOT_FOUND, "ecard.phones.none");
            }
            audit.record(actor.get(), "ecard.audit.removed", Optional.of(person), "phone " + key);
            signals.tell(person);
        });
    }

    private Standing standing(PersonId person) {
        return cards.standing(person)
                .orElseThrow(() -> new IllegalStateException("Signed in, but not on record: " + person));
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
