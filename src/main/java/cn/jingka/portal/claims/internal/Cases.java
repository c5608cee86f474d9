package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.AssessmentFacts.Granted;
import cn.jingka.portal.claims.CaseView.Outcome;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases for the parts of this module: found for the portal's own work, and judged by their kind's rules. */
@Component
public class Cases {

    private final ClaimCases cases;
    private final ClaimKinds kinds;
    private final CaseTexts texts;
    private final JdbcClient jdbc;

    Cases(ClaimCases cases, ClaimKinds kinds, CaseTexts texts, JdbcClient jdbc) {
        this.cases = cases;
        this.kinds = kinds;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** For the portal's own work, and for staff who may see every case; no permission is checked. */
    public ClaimCase get(String reference) {
        return cases.findByReference(reference).orElseThrow(CaseAccess::notFound);
    }

    /** The same, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClaimCase lock(String reference) {
        return cases.findWithLockByReference(reference).orElseThrow(CaseAccess::notFound);
    }

    /**
     * Lets nobody else decide for the same person until the transaction ends, because caps hold across cases (PROT-3, PROT-5). To be
     * called before anything is read in the transaction, and before a case is locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockPerson(PersonId person) {
        jdbc.sql("INSERT IGNORE INTO claim_person (person_id) VALUES (?)")
                .param(person.value())
                .update();
        jdbc.sql("SELECT person_id FROM claim_person WHERE person_id = ? FOR UPDATE")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    /** @throws DomainException conflict, when the actor saw another version than the present one */
    public void requireVersion(ClaimCase claim, long seen) {
        if (claim.version() != seen) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.case.changed", claim.reference());
        }
    }

    public ClaimKind kind(ClaimCase claim) {
        return kinds.of(claim.kind());
    }

    /** What the rules say about a case with the answers as they are established now. */
    public Assessment assess(ClaimCase claim) {
        return assess(claim, texts.established(claim));
    }

    /** The same with other answers. */
    public Assessment assess(ClaimCase claim, Answers answers) {
        return kinds.of(claim.kind()).assess(facts(claim.person(), answers, claim.reference()));
    }

    /** What the policy's caps leave for a case, see {@link ClaimKind#atMost}. */
    public Optional<Fen> atMost(ClaimCase claim) {
        return kinds.of(claim.kind()).atMost(facts(claim.person(), texts.established(claim), claim.reference()));
    }

    /** @param reference the case itself, which does not count against its own cap; empty before there is one */
    AssessmentFacts facts(PersonId person, Answers answers, String reference) {
        return new AssessmentFacts(person, answers, kinds.today(), granted(person, reference));
    }

    private List<Granted> granted(PersonId person, String except) {
        return cases.decidedOf(person.value()).stream()
                .filter(claim -> !claim.reference().equals(except))
                .filter(claim -> claim.standing()
                        .filter(decision -> decision.outcome() != Outcome.REFUSED && decision.amountFen() > 0)
                        .isPresent())
                .map(claim -> new Granted(
                        claim.reference(),
                        claim.kind(),
                        claim.eventDate().orElse(null),
                        texts.established(claim),
                        Fen.of(claim.standing().orElseThrow().amountFen())))
                .toList();
    }
}
