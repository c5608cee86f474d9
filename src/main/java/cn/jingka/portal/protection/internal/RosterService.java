package cn.jingka.portal.protection.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.HeadCounts;
import cn.jingka.portal.members.HeadCounts.RosterDays;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.protection.ProtectionRosters;
import cn.jingka.portal.protection.internal.ClosedRosters.Closed;
import cn.jingka.portal.protection.rules.ProtectionRules;
import cn.jingka.portal.protection.rules.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class RosterService implements ProtectionRosters {

    private final HeadCounts counts;
    private final UnitMovements movements;
    private final ClosedRosters closed;
    private final ProtectionRules rules;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final WholeTransactions transactions;
    private final Clock clock;

    RosterService(
            HeadCounts counts,
            UnitMovements movements,
            ClosedRosters closed,
            ProtectionRules rules,
            CurrentActor actor,
            AuditTrail audit,
            WholeTransactions transactions,
            Clock clock) {
        this.counts = counts;
        this.movements = movements;
        this.closed = closed;
        this.rules = rules;
        this.actor = actor;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Integer> years() {
        int year = LocalDate.now(clock).getYear();
        return List.of(year + 1, year);
    }

    @Override
    public TermRoster roster(int year) {
        requireKnown(year);
        Optional<Closed> frozen = closed.of(year);
        boolean all = actor.has(Role.ADMINISTRATOR);
        Set<String> mine = actor.get().units();
        if (frozen.isPresent()) {
            List<UnitHeads> units = closed.units(year).stream()
                    .filter(unit -> all || mine.contains(unit.unitCode()))
                    .toList();
            return view(year, State.CLOSED, units, frozen);
        }
        State state = LocalDate.now(clock).isAfter(window(year).closes()) ? State.TO_CLOSE : State.WINDOW_OPEN;
        return view(year, state, all || !mine.isEmpty() ? count(year, all ? Set.of() : mine) : List.of(), frozen);
    }

    private TermRoster view(int year, State state, List<UnitHeads> units, Optional<Closed> frozen) {
        Term term = term(year);
        Window window = window(year);
        Optional<Funding> funding = actor.has(Role.ADMINISTRATOR)
                ? Optional.of(frozen.map(Closed::funding).orElseGet(() -> funding(year, units)))
                : Optional.empty();
        return new TermRoster(
                year,
                term.first(),
                term.last(),
                window.opens(),
                window.closes(),
                state,
                units,
                funding,
                frozen.map(Closed::closing));
    }

    @Override
    public List<Movement> movements(String unitCode, int year, Kind kind, int limit) {
        actor.requireUnit(unitCode);
        requireKnown(year);
        Window window = window(year);
        List<Movement> shown = movements.of(
                unitCode,
                new RosterDays(LocalDate.now(clock), term(year).first(), window.opens(), window.closes()),
                kind,
                limit);
        audit.recordAll(
                actor.get(),
                "protection.audit.movementsListed",
                shown.stream().map(movement -> movement.person().person()).toList(),
                "unit " + unitCode + ", term " + year + ", " + kind);
        return shown;
    }

    /** Two who close at the same time: one freezes the roster, the other finds it frozen. */
    @Override
    public TermRoster close(int year, long heads) {
        requireKnown(year);
        if (!LocalDate.now(clock).isAfter(window(year).closes())) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "protection.roster.windowOpen",
                    Integer.toString(year),
                    window(year).closes().toString());
        }
        transactions.run(() -> closeWhole(year, heads));
        return roster(year);
    }

    private void closeWhole(int year, long heads) {
        if (closed.of(year).isPresent()) {
            return;
        }
        List<UnitHeads> units = count(year, Set.of());
        long counted = units.stream().mapToLong(UnitHeads::heads).sum();
        if (counted != heads) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "protection.roster.changed",
                    Long.toString(heads),
                    Long.toString(counted));
        }
        Actor who = actor.get();
        closed.keep(year, clock.instant(), who, counted, funding(year, units), units);
        audit.record(
                who,
                "protection.audit.rosterClosed",
                Optional.empty(),
                "term " + year + ", " + counted + " members in " + units.size() + " units");
    }

    private List<UnitHeads> count(int year, Collection<String> units) {
        LocalDate today = LocalDate.now(clock);
        Window window = window(year);
        LocalDate day = today.isAfter(window.closes()) ? window.closes() : today;
        return counts.of(new RosterDays(day, term(year).first(), window.opens(), window.closes()), units);
    }

    private Funding funding(int year, List<UnitHeads> units) {
        Fen perMember = rules.fundingPerMember(term(year).first());
        long heads = units.stream().mapToLong(UnitHeads::heads).sum();
        return new Funding(perMember, Fen.of(Math.multiplyExact(perMember.value(), heads)));
    }

    private Term term(int year) {
        return rules.term(LocalDate.of(year, 1, 1));
    }

    /** A term's roster is supplied up to the fifteenth day before the term before it ends (PROT-2). */
    private Window window(int year) {
        return new Window(
                term(year - 2).windowCloses().plusDays(1), term(year - 1).windowCloses());
    }

    private void requireKnown(int year) {
        if (year < rules.starts().getYear() || year > LocalDate.now(clock).getYear() + 1) {
            throw new DomainException(
                    DomainException.Kind.NOT_FOUND, "protection.roster.noTerm", Integer.toString(year));
        }
    }

    private record Window(LocalDate opens, LocalDate closes) {}
}
