package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PayeeDirectory.Payee;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
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

/** Lets instructions into a tranche: fixes to which card or account each goes (CARD-4) and queues its announcement (RB-PAY). */
@Component
class Admission {

    /** An instruction on its way in. */
    record Candidate(long id, String endToEndId, PersonId person, Fen amount) {

        static Candidate of(ResultSet row, int number) throws SQLException {
            return new Candidate(
                    row.getLong("id"),
                    row.getString("end_to_end_id"),
                    new PersonId(row.getLong("person_id")),
                    Fen.of(row.getLong("amount_fen")));
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

    /** The candidates are in {@code from}; every one of them has a payee. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(Tranche tranche, List<Candidate> candidates, Map<PersonId, Payee> payees, InstructionState from) {
        if (candidates.isEmpty()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>(candidates.size());
        List<Notice> announcements = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Payee payee = payees.get(candidate.person());
            String account = payee.account().digits();
            rows.add(new Object[] {
                cipher.encrypt(account + "\n" + payee.name(), payeePlace(candidate.endToEndId())),
                accountIndex(cipher, payee),
                payee.account().tail(),
                payee.card(),
                tranche.id(),
                candidate.id()
            });
            announcements.add(announcement(tranche, candidate, payee));
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
    }

    private static Notice announcement(Tranche tranche, Candidate candidate, Payee payee) {
        return new Notice(
                "payout:" + candidate.endToEndId() + ":announced",
                candidate.person(),
                payee.card() ? "payouts.notice.announced" : "payouts.notice.announcedAccount",
                List.of(
                        Formats.money(candidate.amount()),
                        tranche.occasion(),
                        payee.account().tail(),
                        tranche.executionDate().plusDays(1).toString()));
    }

    static byte[] accountIndex(PersonalDataCipher cipher, Payee payee) {
        return cipher.index("payee", payee.account().digits());
    }

    static String payeePlace(String endToEndId) {
        return "payout_instruction.payee:" + endToEndId;
    }
}
