package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.MemberSearch;
import cn.jingka.portal.members.MemberSearch.Candidate;
import cn.jingka.portal.members.MemberSearch.Found;
import cn.jingka.portal.members.MemberSearch.Key;
import cn.jingka.portal.support.CallerSearch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class CallerSearchService implements CallerSearch {

    private final OwnCalls own;
    private final CallTable calls;
    private final MemberSearch members;
    private final WholeTransactions transactions;
    private final SupportSettings settings;
    private final CurrentActor actor;
    private final AuditTrail trail;

    CallerSearchService(
            OwnCalls own,
            CallTable calls,
            MemberSearch members,
            WholeTransactions transactions,
            SupportSettings settings,
            CurrentActor actor,
            AuditTrail trail) {
        this.own = own;
        this.calls = calls;
        this.members = members;
        this.transactions = transactions;
        this.settings = settings;
        this.actor = actor;
        this.trail = trail;
    }

    @Override
    public Result byText(String call, String typed) {
        CallRow row = own.answered(call);
        return record(row, members.find(typed));
    }

    @Override
    public Result byCallerNumber(String call) {
        CallRow row = own.answered(call);
        Optional<MobileNumber> number = calls.callerNumber(call).flatMap(CallerNumber::mobile);
        return number.map(mobile -> record(row, members.find(mobile.national())))
                .orElseGet(() -> new Result(List.of(), false));
    }

    @Override
    public Optional<Candidate> chosen(String call) {
        return Optional.ofNullable(own.answered(call).chosen()).flatMap(members::candidate);
    }

    /** Nobody is shown who does not stand in the trail: both are one transaction. */
    private Result record(CallRow row, Found found) {
        Result result = new Result(found.candidates(), found.more());
        transactions.run(() -> {
            if (!calls.countSearch(row.number(), settings.searchesPerCall())) {
                throw new DomainException(Kind.TOO_MANY, "support.search.tooMany", settings.searchesPerCall());
            }
            var persons = found.candidates().stream().map(Candidate::person).toList();
            Set<Fact> known = EnumSet.noneOf(Fact.class);
            known.addAll(calls.lock(row.number()).known());
            known.addAll(learned(found.keys(), result));
            calls.learn(row.number(), known);
            calls.showCandidates(row.number(), persons);
            trail.recordAll(
                    Actor.duringCall(actor.get(), row.number()), "support.audit.searched", persons, by(found.keys()));
        });
        return result;
    }

    private static Set<Fact> learned(Set<Key> keys, Result result) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (Key key : keys) {
            facts.addAll(
                    switch (key) {
                        case PHONE -> EnumSet.of(Fact.PHONE_TAIL);
                        case CARD -> EnumSet.of(Fact.CARD_TAIL);
                        case DOCUMENT -> EnumSet.of(Fact.DOCUMENT_TAIL, Fact.BIRTH_MONTH);
                        case NAME_AND_UNIT -> EnumSet.of(Fact.UNIT);
                    });
        }
        if (result.severalShown()) {
            facts.addAll(EnumSet.of(Fact.UNIT, Fact.CARD_TAIL));
        }
        return facts;
    }

    private static String by(Set<Key> keys) {
        return keys.stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
    }
}
