package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.payouts.BeneficiaryCorrected;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts.Beneficiary;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Another account for a beneficiary whom the bank could not pay (PROT-4); one operator corrects, another one pays again. */
@Component
class BeneficiaryCorrection {

    private static final Set<InstructionState> REFUSED =
            Set.of(InstructionState.REJECTED, InstructionState.RETURNED, InstructionState.REPAIRED);

    private final JdbcClient jdbc;
    private final Beneficiaries beneficiaries;
    private final InstructionMoves moves;
    private final PersonalDataCipher cipher;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BeneficiaryCorrection(
            JdbcClient jdbc,
            Beneficiaries beneficiaries,
            InstructionMoves moves,
            PersonalDataCipher cipher,
            AuditTrail audit,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.beneficiaries = beneficiaries;
        this.moves = moves;
        this.cipher = cipher;
        this.audit = audit;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    private record Refused(long id, InstructionState state, PersonId person, byte[] accountIndex, String tail) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(String batch, String reference, AccountNumber account, Actor by) {
        long id = jdbc.sql("SELECT id FROM payout_batch WHERE name = ? FOR UPDATE")
                .param(batch)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "payouts.error.unknownBatch", batch));
        Refused refused = refused(id, reference)
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "payouts.error.notRefused", batch, reference));
        Beneficiary before = beneficiaries.get(id, reference);
        Beneficiary after = new Beneficiary(before.name(), account, before.mobile());
        if (Arrays.equals(Destination.of(after).accountIndex(cipher), refused.accountIndex())) {
            throw new DomainException(Kind.INVALID, "payouts.error.sameAccount", account.tail());
        }
        beneficiaries.correct(id, reference, after, by.account(), Utc.column(clock.instant()));
        if (refused.state() != InstructionState.REPAIRED) {
            moves.move(
                    InstructionMoves.Selection.ids(List.of(refused.id())),
                    refused.state(),
                    InstructionState.REPAIRED,
                    null);
        }
        events.publishEvent(new BeneficiaryCorrected(batch, reference, account, by));
        audit.record(
                by,
                "payouts.audit.beneficiaryCorrected",
                Optional.of(refused.person()),
                batch + "-" + reference + ": **** " + refused.tail() + " -> " + account);
    }

    private Optional<Refused> refused(long batch, String reference) {
        return jdbc.sql("""
                        SELECT id, state, person_id, payee_index, payee_tail FROM payout_instruction
                        WHERE batch_id = ? AND reference = ? AND to_beneficiary ORDER BY generation DESC LIMIT 1 FOR UPDATE
                        """)
                .params(batch, reference)
                .query((row, number) -> new Refused(
                        row.getLong("id"),
                        InstructionState.valueOf(row.getString("state")),
                        new PersonId(row.getLong("person_id")),
                        row.getBytes("payee_index"),
                        row.getString("payee_tail")))
                .optional()
                .filter(found -> REFUSED.contains(found.state()));
    }

    /** @throws DomainException when the actor corrected the account of one of these instructions */
    void requireOtherOperator(Collection<Long> instructions) {
        if (instructions.isEmpty()) {
            return;
        }
        List<String> own = jdbc.sql("""
                        SELECT i.end_to_end_id FROM payout_instruction i
                        JOIN payout_beneficiary p ON p.batch_id = i.batch_id AND p.reference = i.reference
                        WHERE i.id IN (:ids) AND i.to_beneficiary AND p.corrected_by = :actor
                        """)
                .param("ids", instructions)
                .param("actor", actor.get().account())
                .query(String.class)
                .list();
        if (!own.isEmpty()) {
            throw new DomainException(Kind.FORBIDDEN, "payouts.error.correctedByYou", own.getFirst());
        }
    }
}
