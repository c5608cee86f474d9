package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.NumberNotice;
import cn.jingka.portal.payouts.InstructionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets instructions into a tranche: fixes to which card or account each goes (CARD-4) and queues its announcement
 * (RB-PAY).
 */
@Component
class Admission {

    /** An instruction on its way in. */
    record Candidate(
            long id,
            long batch,
            String reference,
            String endToEndId,
            PersonId person,
            Fen amount,
            boolean toBeneficiary) {

        /** What {@link #of} reads. */
        static final String COLUMNS = "id, batch_id, reference, end_to_end_id, person_id, amount_fen, to_beneficiary";

        static Candidate of(ResultSet row, int number) throws SQLException {
            return new Candidate(
                    row.getLong("id"),
                    row.getLong("batch_id"),
                    row.getString("reference"),
                    row.getString("end_to_end_id"),
                    new PersonId(row.getLong("person_id")),
                    Fen.of(row.getLong("amount_fen")),
                    row.getBoolean("to_beneficiary"));
        }
    }

    private final JdbcTemplate bulk;
    private final InstructionMoves moves;
    private final PersonalDataCipher cipher;
    private final Notices notices;

    Admission(JdbcTemplate bulk, InstructionMoves moves, PersonalDataCipher cipher, Notices notices) {
        this.bulk = bulk;
        this.moves = moves;
        this.cipher = cipher;
        this.notices = notices;
    }

    /** The candidates are in {@code from}; every one of them has a destination. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(
            Tranche tranche, List<Candidate> candidates, Map<Long, Destination> destinations, InstructionState from) {
        if (candidates.isEmpty()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>(candidates.size());
        List<Notice> announcements = new ArrayList<>(candidates.size());
        List<NumberNotice> toBeneficiaries = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Destination to = destinations.get(candidate.id());
            rows.add(new Object[] {
                cipher.encrypt(to.account().digits() + "\n" + to.name(), payeePlace(candidate.endToEndId())),
                to.accountIndex(cipher),
                to.account().tail(),
                to.card(),
                tranche.id(),
                candidate.id()
            });
            if (!candidate.toBeneficiary()) {
                announcements.add(announcement(tranche, candidate, to));
            } else if (to.mobile().isPresent()) {
                toBeneficiaries.add(
                        announcement(tranche, candidate, to, to.mobile().get()));
            }
        }
        bulk.batchUpdate("""
                UPDATE payout_instruction
                SET payee = ?, payee_index = ?, payee_tail = ?, payee_card = ?, tranche_id = ? WHERE id = ?
                """, rows);
        moves.move(
                InstructionMoves.Selection.ids(
                        candidates.stream().map(Candidate::id).toList()),
                from,
                InstructionState.APPROVED,
                null);
        notices.queue(tranche.noticeGroup(), announcements);
        notices.queueToNumbers(tranche.noticeGroup(), toBeneficiaries);
    }

    private static Notice announcement(Tranche tranche, Candidate candidate, Destination to) {
        return new Notice(
                key(tranche, candidate),
                candidate.person(),
                to.card() ? "payouts.notice.announced" : "payouts.notice.announcedAccount",
                words(tranche, candidate, to));
    }

    /** Nothing of it may reach the member's inbox: the member is dead (PROT-4). */
    private static NumberNotice announcement(
            Tranche tranche, Candidate candidate, Destination to, MobileNumber mobile) {
        return new NumberNotice(
                key(tranche, candidate), mobile, "payouts.notice.announcedBeneficiary", words(tranche, candidate, to));
    }

    /** What was held back meanwhile is announced anew: another tranche, another card or another day. */
    private static String key(Tranche tranche, Candidate candidate) {
        return "payout:" + candidate.endToEndId() + ":announced" + (tranche.main() ? "" : ":" + tranche.id());
    }

    private static List<String> words(Tranche tranche, Candidate candidate, Destination to) {
        return List.of(
                Formats.money(candidate.amount()),
                tranche.occasion(),
                to.account().tail(),
                tranche.executionDate().plusDays(1).toString());
    }

    static String payeePlace(String endToEndId) {
        return "payout_instruction.payee:" + endToEndId;
    }
}
