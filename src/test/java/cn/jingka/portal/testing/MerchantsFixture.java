package cn.jingka.portal.testing;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.Counter.Checked;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.Occasion;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counters at work: members show codes from their phones, counters check them and record uses. */
@Component
@Profile("test")
public class MerchantsFixture {

    private static final int CODES_A_MINUTE = 4;

    private final MembersFixture members;
    private final PhoneFixture phones;
    private final Counter counter;
    private final MutableClock clock;
    private final Map<PersonId, Held> phonesHeld = new HashMap<>();

    MerchantsFixture(MembersFixture members, PhoneFixture phones, Counter counter, MutableClock clock) {
        this.members = members;
        this.phones = phones;
        this.counter = counter;
        this.clock = clock;
    }

    /** A member with an active card. */
    public PersonId cardHolder() {
        PersonId person = members.person("U0001");
        members.card(person);
        return person;
    }

    /**
     * The member shows the card on the phone at the account's counter; waits a minute when this one's codes are used
     * up.
     */
    public Checked show(PersonId person, String account) {
        String code = nextCode(person);
        return asCounter(account, () -> counter.check(code));
    }

    private String nextCode(PersonId person) {
        Held held = phonesHeld.get(person);
        if (held == null || clock.instant().isAfter(held.since.plus(Duration.ofHours(23)))) {
            held = new Held(phones.register(person), clock.instant());
            phonesHeld.put(person, held);
        }
        if (held.minute == minute() && held.turn == CODES_A_MINUTE) {
            clock.advance(Duration.ofMinutes(1));
        }
        if (held.minute != minute()) {
            held.minute = minute();
            held.turn = 0;
        }
        return held.phone.code(held.turn++);
    }

    private long minute() {
        return clock.instant().getEpochSecond() / 60;
    }

    public UseLine use(PersonId person, String account, UseRequest request) {
        Checked checked = show(person, account);
        return asCounter(account, () -> counter.record(checked.checkId(), request));
    }

    public static UseRequest newPass(String base) {
        return new UseRequest("park-pass", "new-pass", List.of(base), Optional.empty(), 1, Optional.empty());
    }

    public static UseRequest recharge(String base) {
        return new UseRequest("park-pass", "recharge", List.of(base), Optional.empty(), 1, Optional.empty());
    }

    public static UseRequest session(String product) {
        return new UseRequest("fitness", product, List.of(), Optional.empty(), 1, Optional.empty());
    }

    public static UseRequest examination(String product, String listPrice) {
        return new UseRequest(
                "examination-sanatorium", product, List.of(), Optional.of(Fen.parse(listPrice)), 1, Optional.empty());
    }

    public static UseRequest tickets(int pieces, LocalDate day, String time, String hall) {
        return new UseRequest(
                "film",
                "ticket",
                List.of(),
                Optional.of(Fen.parse("35.50")),
                pieces,
                Optional.of(new Occasion(day, LocalTime.parse(time), hall)));
    }

    public static <T> T asCounter(String account, Supplier<T> work) {
        return as(account, Role.MERCHANT, work);
    }

    public static <T> T as(String account, Role role, Supplier<T> work) {
        return ClaimsFixture.as(Actor.account(account, account, Set.of()), role, work);
    }

    /** A member's phone and how far it has come with its codes. */
    private static final class Held {

        private final Phone phone;
        private final Instant since;
        private long minute;
        private int turn;

        private Held(Phone phone, Instant since) {
            this.phone = phone;
            this.since = since;
        }
    }
}
