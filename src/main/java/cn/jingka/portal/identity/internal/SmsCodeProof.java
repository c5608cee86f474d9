package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.identity.SignInProofs.Way;
import cn.jingka.portal.identity.internal.AttemptLimits.Limit;
import cn.jingka.portal.notifications.CodeMessages;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;

/** A code to the member's number on record, bound to the session that asks. */
@Component
class SmsCodeProof implements SignInProof {

    private static final String ASKED = SmsCodeProof.class.getName();
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofSeconds(60);

    private final RecipientDirectory recipients;
    private final SessionCodes codes;
    private final AttemptLimits limits;
    private final CodeMessages messages;
    private final IdentityProperties properties;
    private final Clock clock;
    private final StringKeyGenerator keys = new Base64StringKeyGenerator(32);

    SmsCodeProof(
            RecipientDirectory recipients,
            SessionCodes codes,
            AttemptLimits limits,
            CodeMessages messages,
            IdentityProperties properties,
            @RealTime Clock clock) {
        this.recipients = recipients;
        this.codes = codes;
        this.limits = limits;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.SMS_CODE;
    }

    @Override
    public Factor factor() {
        return Factor.SMS_CODE;
    }

    @Override
    public boolean available(Actor actor) {
        return actor.person().flatMap(this::number).isPresent();
    }

    @Override
    public String begin(Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response) {
        MobileNumber number = actor.person()
                .flatMap(this::number)
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "identity.again.noWay"));
        if (asked(request) instanceof Asked asked
                && asked.number().equals(number.e164())
                && clock.instant().isBefore(asked.at().plus(BETWEEN))) {
            // Who closes the dialog and opens it again types the code that is on its way.
            return number.masked();
        }
        limits.admit(
                        AttemptLimits.Kind.CODE_FOR_NUMBER,
                        // Apart from the sign-in page, where anybody may type this number.
                        number.e164() + "\nproof",
                        new Limit(1, BETWEEN),
                        new Limit(properties.codesPerNumber(), Duration.ofHours(1)))
                .ifPresent(SmsCodeProof::refuse);
        String key = keys.generateKey();
        OneTimeToken token = codes.generate(new SessionCodeRequest(number, key, VALID));
        request.getSession().setAttribute(ASKED, new Asked(key, number.e164(), clock.instant()));
        messages.send(number, "identity.again.sms", token.getTokenValue(), language);
        return number.masked();
    }

    @Override
    public boolean check(Actor actor, String answer, HttpServletRequest request, HttpServletResponse response) {
        Asked asked = asked(request);
        if (asked == null) {
            return false;
        }
        try {
            codes.consume(new SessionCodeAuthentication(new MobileNumber(asked.number()), asked.key(), answer.strip()));
            request.getSession().removeAttribute(ASKED);
            return true;
        } catch (WrongCodeException e) {
            throw e.triesLeft() > 0
                    ? new DomainException(e, Kind.INVALID, "identity.code.wrong", e.triesLeft())
                    : new DomainException(e, Kind.INVALID, "identity.code.over");
        }
    }

    private static Asked asked(HttpServletRequest request) {
        return (Asked) request.getSession().getAttribute(ASKED);
    }

    private Optional<MobileNumber> number(PersonId person) {
        return Optional.ofNullable(recipients.recipients(List.of(person)).get(person))
                .flatMap(Recipient::working);
    }

    private static void refuse(Duration wait) {
        throw wait.compareTo(BETWEEN) <= 0
                ? new DomainException(Kind.TOO_MANY, "identity.code.wait", Math.max(1, wait.toSeconds()))
                : new DomainException(Kind.TOO_MANY, "identity.code.tooMany", AttemptLimits.minutes(wait));
    }

    private record Asked(String key, String number, Instant at) implements Serializable {

        /** Says nothing: key and number are not for logs. */
        @Override
        public String toString() {
            return "Asked[at=" + at + "]";
        }
    }
}
