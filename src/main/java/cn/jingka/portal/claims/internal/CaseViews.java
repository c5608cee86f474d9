package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Appeal;
import cn.jingka.portal.claims.CaseView.Certificate;
import cn.jingka.portal.claims.CaseView.Change;
import cn.jingka.portal.claims.CaseView.Claimant;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.CaseView.ExpectedTime;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.CaseView.Request;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes what people see of cases: identifying answers masked, and towards filer and unit nothing of the reviewers' unfinished work. */
@Component
public class CaseViews {

    private final ClaimKinds kinds;
    private final CaseTexts texts;
    private final MaskedAnswers masked;
    private final MaterialList materials;
    private final EvidenceRows evidence;
    private final PaymentRows payments;
    private final PersonDirectory persons;
    private final DeskTimes times;
    private final Clock clock;

    CaseViews(
            ClaimKinds kinds,
            CaseTexts texts,
            MaskedAnswers masked,
            MaterialList materials,
            EvidenceRows evidence,
            PaymentRows payments,
            PersonDirectory persons,
            DeskTimes times,
            Clock clock) {
        this.kinds = kinds;
        this.texts = texts;
        this.masked = masked;
        this.materials = materials;
        this.evidence = evidence;
        this.payments = payments;
        this.persons = persons;
        this.times = times;
        this.clock = clock;
    }

    /** As member and unit see it. */
    CaseView forFiler(ClaimCase claim) {
        return forFilers(List.of(claim)).getFirst();
    }

    List<CaseView> forFilers(List<ClaimCase> claims) {
        return views(claims, false);
    }

    /** As a reviewer sees it, with a decision that isn't known yet. */
    public CaseView forReviewer(ClaimCase claim) {
        return views(List.of(claim), true).getFirst();
    }

    private List<CaseView> views(List<ClaimCase> claims, boolean reviewer) {
        List<Long> ids = claims.stream().map(ClaimCase::id).toList();
        Map<Long, List<EvidenceItem>> files = evidence.of(ids);
        Map<PaymentRows.Key, Payment> paid = payments.of(ids);
        Map<PersonId, PersonName> names =
                persons.names(claims.stream().map(ClaimCase::person).distinct().toList());
        Map<String, Optional<ExpectedTime>> expected = new HashMap<>();
        return claims.stream()
                .map(claim -> view(
                        claim,
                        reviewer,
                        files.getOrDefault(claim.id(), List.of()),
                        paid,
                        names.get(claim.person()),
                        expected.computeIfAbsent(claim.kind(), times::expected)))
                .toList();
    }

    private CaseView view(
            ClaimCase claim,
            boolean reviewer,
            List<EvidenceItem> files,
            Map<PaymentRows.Key, Payment> paid,
            PersonName name,
            Optional<ExpectedTime> expected) {
        ClaimKind kind = kinds.of(claim.kind());
        Answers filed = texts.filed(claim);
        List<ChangeRow> told = told(claim, reviewer);
        Answers established =
                told.size() == claim.changes().size() ? texts.established(claim) : with(claim, filed, told);
        List<Request> requests = requests(claim);
        return new CaseView(
                claim.reference(),
                claim.kind(),
                reviewer ? claim.state() : stateForFilers(claim, claim.moves().size()),
                claim.version(),
                new Claimant(claim.person(), name.name(), name.maskedDocument(), claim.unitCode(), claim.unitName()),
                claim.filedByOfficer(),
                kind.eventDate(established),
                claim.createdAt(),
                claim.submittedAt(),
                masked.mask(kind, claim.person(), filed),
                masked.mask(kind, claim.person(), established),
                changes(claim, kind, filed, told.size()),
                materials.of(asked(claim, kind, established, requests), files, requests),
                claim.certificate()
                        .map(row -> new Certificate(
                                texts.open(claim, "certificate", 0, row.statement()),
                                row.certifierName(),
                                row.certifiedAt())),
                texts.estimate(claim),
                requests,
                decisions(claim, reviewer, paid),
                claim.appeal().map(row -> new Appeal(texts.open(claim, "appeal", 0, row.words()), row.appealedAt())),
                appealUntil(claim),
                expected,
                history(claim, reviewer));
    }

    /** What was asked for may belong to an answer that a reviewer established and the filer doesn't see yet. */
    private List<Material> asked(ClaimCase claim, ClaimKind kind, Answers shown, List<Request> requests) {
        List<Material> asked = new ArrayList<>(kind.materials(shown));
        Set<String> known = asked.stream().map(Material::id).collect(Collectors.toSet());
        kind.materials(texts.established(claim)).stream()
                .filter(material -> !known.contains(material.id()))
                .filter(material -> requests.stream()
                        .anyMatch(request -> request.materials().contains(material.id())))
                .forEach(asked::add);
        return asked;
    }

    /** Until when the case's decision can be appealed; empty when it can't (any more). */
    Optional<LocalDate> appealUntil(ClaimCase claim) {
        boolean decided = claim.state().mayBecome(CaseState.IN_APPEAL);
        if (!decided || claim.appeal().isPresent()) {
            return Optional.empty();
        }
        return claim.standing()
                .map(decision -> times.appealUntil(LocalDate.ofInstant(decision.knownAt(), clock.getZone())))
                .filter(until -> !until.isBefore(kinds.today()));
    }

    /** What reviewers established, as far as the reader may know of it: filer and unit learn it with the decision that follows it. */
    private static List<ChangeRow> told(ClaimCase claim, boolean reviewer) {
        if (reviewer) {
            return claim.changes();
        }
        boolean deciding = claim.state() == CaseState.IN_APPEAL || claim.state() == CaseState.TO_CONFIRM;
        return claim.standing()
                .map(decision -> claim.changes().stream()
                        .filter(change -> !deciding || !change.changedAt().isAfter(decision.knownAt()))
                        .toList())
                .orElse(List.of());
    }

    private Answers with(ClaimCase claim, Answers filed, List<ChangeRow> first) {
        Answers answers = filed;
        for (int row = 0; row < first.size(); row++) {
            ChangeRow change = first.get(row);
            answers =
                    answers.with(change.question(), texts.open(claim, "change.established", row, change.established()));
        }
        return kinds.stillAsked(kinds.of(claim.kind()), claim.person(), answers);
    }

    private List<Change> changes(ClaimCase claim, ClaimKind kind, Answers filed, int told) {
        return IntStream.range(0, told)
                .mapToObj(row -> {
                    ChangeRow change = claim.changes().get(row);
                    String before = texts.open(claim, "change.filed", row, change.filed());
                    String after = texts.open(claim, "change.established", row, change.established());
                    return new Change(
                            change.question(),
                            masked.mask(kind, claim.person(), filed, change.question(), before),
                            masked.mask(kind, claim.person(), filed, change.question(), after),
                            texts.open(claim, "change.reason", row, change.reason()),
                            change.byName(),
                            change.changedAt());
                })
                .toList();
    }

    private List<Request> requests(ClaimCase claim) {
        return IntStream.range(0, claim.requests().size())
                .mapToObj(row -> {
                    RequestRow request = claim.requests().get(row);
                    return new Request(
                            request.fromUnit(),
                            texts.open(claim, "request", row, request.words()),
                            request.materialIds(),
                            request.untilDay(),
                            request.askedAt(),
                            Optional.ofNullable(request.answeredAt()),
                            texts.open(claim, "request.answer", row, request.answer()));
                })
                .toList();
    }

    private List<Decision> decisions(ClaimCase claim, boolean reviewer, Map<PaymentRows.Key, Payment> paid) {
        List<Decision> decisions = new ArrayList<>();
        for (int number = 1; number <= claim.decisions().size(); number++) {
            DecisionRow row = claim.decisions().get(number - 1);
            if (!reviewer && row.knownAt() == null) {
                continue;
            }
            String departure = texts.open(claim, "decision.departure", number, row.departure());
            decisions.add(new Decision(
                    number,
                    row.outcome(),
                    Fen.of(row.amountFen()),
                    texts.assessment(claim, number),
                    departure.isEmpty() ? Optional.empty() : Optional.of(departure),
                    texts.open(claim, "decision.words", number, row.words()),
                    row.byName(),
                    Optional.ofNullable(row.confirmerName()),
                    row.knownAt() == null ? row.decidedAt() : row.knownAt(),
                    Optional.ofNullable(paid.get(new PaymentRows.Key(claim.id(), number)))));
        }
        return decisions;
    }

    private List<Move> history(ClaimCase claim, boolean reviewer) {
        List<Move> moves = new ArrayList<>();
        for (int row = 0; row < claim.moves().size(); row++) {
            MoveRow move = claim.moves().get(row);
            CaseState from = reviewer ? move.fromState() : stateForFilers(claim, row);
            CaseState to = reviewer ? move.toState() : stateForFilers(claim, row + 1);
            if (from != to) {
                moves.add(new Move(
                        from,
                        to,
                        move.movedAt(),
                        move.actorName(),
                        move.actorKind(),
                        texts.open(claim, "why", row, move.why())));
            }
        }
        return moves;
    }

    /**
     * Where the case stood after so many moves, as filer and unit know it: while a decision waits for the second pair of eyes, the
     * review or the appeal goes on.
     */
    private static CaseState stateForFilers(ClaimCase claim, int moves) {
        CaseState state =
                moves == 0 ? CaseState.DRAFT : claim.moves().get(moves - 1).toState();
        return state == CaseState.TO_CONFIRM ? stateForFilers(claim, moves - 1) : state;
    }
}
