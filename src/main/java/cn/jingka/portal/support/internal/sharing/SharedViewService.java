package cn.jingka.portal.support.internal.sharing;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.support.SharedViews;
import cn.jingka.portal.support.internal.VerifiedCalls;
import cn.jingka.portal.support.internal.VerifiedCalls.VerifiedCall;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class SharedViewService implements SharedViews {

    private static final Duration CODE_VALID = Duration.ofMinutes(5);
    private static final int WRONG_CODES = 5;
    private static final String CONSENT_WORDS = "support.consent.sharedView.words";

    private final ShareTable shares;
    private final ShareEnds ends;
    private final VerifiedCalls calls;
    private final PersonDirectory persons;
    private final Consents consents;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final WholeTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SharedViewService(
            ShareTable shares,
            ShareEnds ends,
            VerifiedCalls calls,
            PersonDirectory persons,
            Consents consents,
            AuditTrail trail,
            CurrentActor current,
            WholeTransactions transactions,
            Clock clock) {
        this.shares = shares;
        this.ends = ends;
        this.calls = calls;
        this.persons = persons;
        this.consents = consents;
        this.trail = trail;
        this.current = current;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<OwnShare> own() {
        PersonId member = current.member();
        Optional<VerifiedCall> call = calls.ofCaller(member);
        Optional<ShareRow> share = standing(member, call);
        return call.map(open -> new OwnShare(
                open.number(),
                share.map(ShareRow::until).filter(clock.instant()::isBefore).orElse(null),
                share.isPresent() && share.get().joined() != null));
    }

    @Override
    public Offer offer() {
        PersonId member = current.member();
        VerifiedCall call =
                calls.ofCaller(member).orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.share.noCall"));
        String code = "%06d".formatted(random.nextInt(1_000_000));
        Instant until = clock.instant().plus(CODE_VALID);
        transactions.run(() -> {
            shares.ofMember(member).ifPresent(earlier -> ends.end(earlier, "MEMBER"));
            shares.offer(call, code, until);
            consents.given(member, ShareEnds.CONSENT, CONSENT_WORDS);
            trail.record(current.get(), "support.audit.share.offered", Optional.of(member), "call " + call.number());
        });
        return new Offer(code, until);
    }

    @Override
    public void stop() {
        transactions.run(() -> shares.ofMember(current.member()).ifPresent(share -> ends.end(share, "MEMBER")));
    }

    @Override
    public void show(SharedScreen screen) {
        PersonId member = current.member();
        standing(member, calls.ofCaller(member))
                .filter(share -> share.joined() != null)
                .ifPresent(share -> shares.show(share, screen));
    }

    @Override
    public void join(String code) {
        VerifiedCall call = ownCall();
        requireTriesLeft(call);
        boolean joined = transactions.call(() -> shares.ofCall(call)
                .filter(share -> shares.join(share, call, code.strip()))
                .map(share -> {
                    record("support.audit.share.joined", call, "");
                    return true;
                })
                .orElse(false));
        if (!joined) {
            int left = WRONG_CODES - shares.countWrong(call);
            requireTriesLeft(call);
            throw new DomainException(Kind.INVALID, "support.share.wrongCode", left);
        }
    }

    @Override
    public Optional<Shown> shown() {
        Optional<VerifiedCall> call = calls.ofAgent(current.get().account());
        return call.flatMap(shares::ofCall)
                .filter(share -> share.joined() != null)
                .map(share -> {
                    Optional<SharedScreen> screen = shares.screen(share);
                    screen.map(SharedScreen::path)
                            .filter(path -> shares.firstLook(share, path))
                            .ifPresent(path -> record("support.audit.share.page", call.get(), path));
                    return new Shown(share.call(), caller(share.person()), screen.orElse(null));
                });
    }

    @Override
    public void leave() {
        transactions.run(() -> calls.ofAgent(current.get().account())
                .flatMap(shares::ofCall)
                .ifPresent(share -> ends.end(share, "AGENT")));
    }

    /** A share whose call is over ends with the first look at it. */
    private Optional<ShareRow> standing(PersonId member, Optional<VerifiedCall> call) {
        Optional<ShareRow> share = shares.ofMember(member);
        Optional<ShareRow> ofThisCall = share.filter(row -> call.filter(
                        open -> open.number().equals(row.call()) && open.agent().equals(row.agent()))
                .isPresent());
        if (share.isPresent() && ofThisCall.isEmpty()) {
            transactions.run(() -> ends.end(share.get(), "CALL"));
        }
        return ofThisCall;
    }

    private VerifiedCall ownCall() {
        return calls.ofAgent(current.get().account())
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.share.notVerified"));
    }

    private void requireTriesLeft(VerifiedCall call) {
        if (shares.wrong(call) >= WRONG_CODES) {
            throw new DomainException(Kind.TOO_MANY, "support.share.tooMany");
        }
    }

    private void record(String action, VerifiedCall call, String detail) {
        trail.record(
                Actor.onBehalf(current.get(), call.caller(), call.number()),
                action,
                Optional.of(call.caller()),
                detail);
    }

    private String caller(PersonId person) {
        return persons.names(List.of(person)).get(person).maskedName();
    }
}
