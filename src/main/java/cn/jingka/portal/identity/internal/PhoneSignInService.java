package cn.jingka.portal.identity.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.PendingSignIn;
import cn.jingka.portal.identity.PhoneSignIn;
import cn.jingka.portal.identity.internal.AttemptLimits.Limit;
import cn.jingka.portal.identity.internal.sessions.KnownDevices;
import cn.jingka.portal.members.MemberSignIn;
import cn.jingka.portal.notifications.CodeMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Service;

@Service
class PhoneSignInService implements PhoneSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneSignInService.class);
    private static final Duration CODE_VALID = Duration.ofMinutes(10);
    private static final Duration BETWEEN_CODES = Duration.ofSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);
    /** One number gets at most as many codes as so many addresses may ask for. */
    private static final int ADDRESSES = 3;

    private static final Limit CARDS = new Limit(5, HOUR);

    private final SessionCodes codes;
    private final AttemptLimits limits;
    private final IdentifiedNumbers identified;
    private final MemberSignIn members;
    private final CodeMessages messages;
    private final SessionOpener sessions;
    private final KnownDevices devices;
    private final AuditTrail trail;
    private final IdentityProperties properties;
    private final Clock clock;
    private final AuthenticationManager codeCheck;
    private final StringKeyGenerator sessionKeys = new Base64StringKeyGenerator(32);

    PhoneSignInService(
            SessionCodes codes,
            AttemptLimits limits,
            IdentifiedNumbers identified,
            MemberSignIn members,
            CodeMessages messages,
            SessionOpener sessions,
            KnownDevices devices,
            AuditTrail trail,
            IdentityProperties properties,
            Clock clock) {
        this.codes = codes;
        this.limits = limits;
        this.identified = identified;
        this.members = members;
        this.messages = messages;
        this.sessions = sessions;
        this.devices = devices;
        this.trail = trail;
        this.properties = properties;
        this.clock = clock;
        this.codeCheck = new ProviderManager(new OneTimeTokenAuthenticationProvider(codes, this::holderOf));
    }

    @Override
    public PendingSignIn askCode(String typed, HttpServletRequest request, Locale language) {
        MobileNumber number = MobileNumber.parse(typed);
        requireWithinLimits(number, request);
        String sessionKey = sessionKeys.generateKey();
        OneTimeToken token = codes.generate(new SessionCodeRequest(number, sessionKey, CODE_VALID));
        // Whether anybody has the number is looked up apart from the answer, so the answer's time doesn't tell it.
        Thread.ofVirtual().name("sign-in-code").start(() -> send(number, token.getTokenValue(), language));
        return new PendingSignIn(sessionKey, number.e164(), clock.instant().plus(BETWEEN_CODES), null);
    }

    @Override
    public PendingSignIn prove(PendingSignIn pending, String code) {
        try {
            codeCheck.authenticate(new SessionCodeAuthentication(number(pending), pending.sessionKey(), code.strip()));
        } catch (WrongCodeException e) {
            throw e.triesLeft() > 0
                    ? new DomainException(e, Kind.INVALID, "identity.code.wrong", e.triesLeft())
                    : new DomainException(e, Kind.INVALID, "identity.code.over");
        } catch (AuthenticationException e) {
            throw new DomainException(e, Kind.INVALID, "identity.code.over");
        }
        return new PendingSignIn(
                pending.sessionKey(),
                pending.number(),
                pending.resendAt(),
                clock.instant().plus(CODE_VALID));
    }

    @Override
    public boolean recognise(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        requireProven(pending);
        List<PersonId> holders = members.byNumber(number(pending));
        boolean certain = holders.size() == 1 && identified.knows(holders.getFirst(), number(pending));
        if (certain) {
            open(member(holders.getFirst()), pending, request, response);
        }
        return certain;
    }

    @Override
    public void identify(
            PendingSignIn pending,
            String card,
            String documentTail,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireProven(pending);
        AccountNumber cardOrAccount = AccountNumber.parse(card);
        limits.require(AttemptLimits.Kind.CARD, pending.number(), "identity.card.tooMany", CARDS);
        PersonId person = members.identify(number(pending), cardOrAccount, documentTail.strip())
                .orElseThrow(() -> new DomainException(
                        Kind.INVALID,
                        "identity.card.noMatch",
                        limits.left(AttemptLimits.Kind.CARD, pending.number(), CARDS)));
        limits.forget(AttemptLimits.Kind.CARD, pending.number());
        identified.remember(person, number(pending));
        Actor member = member(person);
        trail.record(member, "identity.trail.identified", Optional.of(person), "");
        open(member, pending, request, response);
    }

    /**
     * Whoever asks for codes in somebody else's name must not keep that person out: each address has its own count for a
     * number, and a browser in which the number has signed in well waits for nobody but itself.
     */
    private void requireWithinLimits(MobileNumber number, HttpServletRequest request) {
        Limit ofNumber = new Limit(properties.codesPerNumber(), HOUR);
        Limit between = new Limit(1, BETWEEN_CODES);
        Optional<String> device = devices.known(number.e164(), request);
        if (device.isPresent()) {
            admit(AttemptLimits.Kind.CODE_FOR_NUMBER, number.e164() + "\ndevice " + device.get(), between, ofNumber);
            return;
        }
        String address = request.getRemoteAddr();
        admit(AttemptLimits.Kind.CODE_FROM_ADDRESS, address, new Limit(properties.codesPerAddress(), HOUR));
        admit(AttemptLimits.Kind.CODE_FOR_NUMBER, number.e164() + "\n" + address, between, ofNumber);
        admit(
                AttemptLimits.Kind.CODE_FOR_NUMBER,
                number.e164(),
                between,
                new Limit(properties.codesPerNumber() * ADDRESSES, HOUR));
        admit(AttemptLimits.Kind.CODE_IN_TOTAL, "all", new Limit(properties.codesInTotal(), HOUR));
    }

    private void admit(AttemptLimits.Kind kind, String subject, Limit... within) {
        limits.admit(kind, subject, within).ifPresent(PhoneSignInService::refuse);
    }

    private static void refuse(Duration wait) {
        throw wait.compareTo(BETWEEN_CODES) <= 0
                ? new DomainException(Kind.TOO_MANY, "identity.code.wait", Math.max(1, wait.toSeconds()))
                : new DomainException(Kind.TOO_MANY, "identity.code.tooMany", AttemptLimits.minutes(wait));
    }

    private void send(MobileNumber number, String code, Locale language) {
        try {
            if (!members.byNumber(number).isEmpty()) {
                messages.send(number, code, language);
            }
        } catch (RuntimeException e) {
            LOG.error("A one-time code for {} could not be handed over", number, e);
        }
    }

    private UserDetails holderOf(String number) {
        if (members.byNumber(new MobileNumber(number)).isEmpty()) {
            throw new UsernameNotFoundException("Nobody has this number");
        }
        return new User(number, "", List.of());
    }

    private void requireProven(PendingSignIn pending) {
        if (!pending.proven() || pending.provenUntil().isBefore(clock.instant())) {
            throw new DomainException(Kind.INVALID, "identity.code.over");
        }
    }

    private Actor member(PersonId person) {
        return Actor.member(person, members.displayName(person));
    }

    private void open(Actor member, PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        devices.remember(pending.number(), request, response);
        sessions.open(
                member,
                AuthorityUtils.createAuthorityList("ROLE_" + Role.MEMBER.name()),
                EnumSet.of(Factor.SMS_CODE),
                request,
                response);
    }

    private static MobileNumber number(PendingSignIn pending) {
        return new MobileNumber(pending.number());
    }
}
