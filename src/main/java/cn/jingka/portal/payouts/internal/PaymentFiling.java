package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.payouts.internal.PaymentFileContents.Packed;
import cn.jingka.portal.payouts.internal.PaymentFileWriter.Header;
import cn.jingka.portal.payouts.internal.PaymentFileWriter.Transfer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cuts a tranche into payment files. Instructions go in by EndToEndId, so the same instructions always give the same
 * files; a file and its instructions' belonging to it come into being in one transaction.
 */
@Component
class PaymentFiling {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final PayoutSequences sequences;
    private final PaymentFileContents contents;
    private final PersonalDataCipher cipher;
    private final PayoutSettings settings;
    private final Clock clock;

    PaymentFiling(
            JdbcClient jdbc,
            WholeTransactions transactions,
            PayoutSequences sequences,
            PaymentFileContents contents,
            PersonalDataCipher cipher,
            PayoutSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sequences = sequences;
        this.contents = contents;
        this.cipher = cipher;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether there were instructions left to put into a file */
    boolean makeNext(Tranche tranche) {
        return transactions.call(() -> {
            jdbc.sql("SELECT id FROM payout_batch WHERE id = ? FOR UPDATE")
                    .param(tranche.batchId())
                    .query(Long.class)
                    .single();
            Share share = nextShare(tranche);
            if (share.transfers() == 0) {
                return false;
            }
            make(tranche, share);
            return true;
        });
    }

    private record Share(int transfers, Fen sum, String last) {}

    private Share nextShare(Tranche tranche) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS transfers, COALESCE(SUM(amount_fen), 0) AS sum_fen, MAX(end_to_end_id) AS last
                        FROM (SELECT amount_fen, end_to_end_id FROM payout_instruction
                              WHERE tranche_id = ? AND file_id IS NULL ORDER BY end_to_end_id LIMIT ?) share
                        """)
                .params(tranche.id(), settings.transfersPerFile())
                .query(PaymentFiling::share)
                .single();
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(row.getInt("transfers"), Fen.of(row.getLong("sum_fen")), row.getString("last"));
    }

    private void make(Tranche tranche, Share share) {
        int ordinal = jdbc.sql("SELECT COALESCE(MAX(ordinal), 0) + 1 FROM payment_file WHERE batch_id = ?")
                .param(tranche.batchId())
                .query(Integer.class)
                .single();
        long file = sequences.next();
        String messageId = tranche.batch() + "-F" + ordinal;
        jdbc.sql("""
                        UPDATE payout_instruction SET file_id = ?
                        WHERE tranche_id = ? AND file_id IS NULL AND end_to_end_id <= ?
                        """).params(file, tranche.id(), share.last()).update();
        Packed packed = pack(file, messageId, tranche, share);
        jdbc.sql("""
                        INSERT INTO payment_file (id, batch_id, tranche_id, ordinal, message_id, transfers, sum_fen, sha256,
                                                  content, state, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'MADE', ?)
                        """)
                .params(
                        file,
                        tranche.batchId(),
                        tranche.id(),
                        ordinal,
                        messageId,
                        share.transfers(),
                        share.sum().value(),
                        packed.sha256(),
                        packed.content(),
                        Utc.column(clock.instant()))
                .update();
    }

    private Packed pack(long file, String messageId, Tranche tranche, Share share) {
        Header header = new Header(
                messageId,
                tranche.createdAt().atZone(clock.getZone()).toLocalDateTime(),
                tranche.executionDate(),
                share.transfers(),
                share.sum(),
                tranche.occasion());
        return contents.pack(
                messageId, out -> new PaymentFileWriter(settings).write(out, header, sink -> transfers(file, sink)));
    }

    /**
     * Makes a file that has not left the portal again, of the instructions that still belong to it; one without any is
     * no more. Call it with the batch and the file locked.
     */
    void makeAnew(long file, Tranche tranche) {
        Share share = jdbc.sql("""
                        SELECT COUNT(*) AS transfers, COALESCE(SUM(amount_fen), 0) AS sum_fen, MAX(end_to_end_id) AS last
                        FROM payout_instruction WHERE file_id = ?
                        """).param(file).query(PaymentFiling::share).single();
        if (share.transfers() == 0) {
            jdbc.sql("DELETE FROM payment_file WHERE id = ?").param(file).update();
            return;
        }
        String messageId = jdbc.sql("SELECT message_id FROM payment_file WHERE id = ?")
                .param(file)
                .query(String.class)
                .single();
        Packed packed = pack(file, messageId, tranche, share);
        jdbc.sql("""
                        UPDATE payment_file SET transfers = ?, sum_fen = ?, sha256 = ?, content = ?, made_at = ? WHERE id = ?
                        """)
                .params(
                        share.transfers(),
                        share.sum().value(),
                        packed.sha256(),
                        packed.content(),
                        Utc.column(clock.instant()),
                        file)
                .update();
    }

    private void transfers(long file, Consumer<Transfer> sink) {
        String after = "";
        List<Transfer> chunk;
        do {
            chunk = jdbc.sql("""
                            SELECT end_to_end_id, amount_fen, payee FROM payout_instruction
                            WHERE file_id = ? AND end_to_end_id > ? ORDER BY end_to_end_id LIMIT ?
                            """)
                    .params(file, after, CHUNK)
                    .query((row, number) -> transfer(
                            row.getString("end_to_end_id"), Fen.of(row.getLong("amount_fen")), row.getBytes("payee")))
                    .list();
            chunk.forEach(sink);
            after = chunk.isEmpty() ? after : chunk.getLast().endToEndId();
        } while (chunk.size() == CHUNK);
    }

    private Transfer transfer(String endToEndId, Fen amount, byte[] payee) {
        String[] accountAndName =
                cipher.decrypt(payee, Admission.payeePlace(endToEndId)).split("\n", 2);
        return new Transfer(endToEndId, amount, accountAndName[1], accountAndName[0]);
    }

    List<Long> filesOf(Tranche tranche) {
        return jdbc.sql("SELECT id FROM payment_file WHERE tranche_id = ? ORDER BY ordinal")
                .param(tranche.id())
                .query(Long.class)
                .list();
    }

    List<Long> unsentFilesOf(Tranche tranche) {
        return jdbc.sql("SELECT id FROM payment_file WHERE tranche_id = ? AND state <> 'SENT' ORDER BY ordinal")
                .param(tranche.id())
                .query(Long.class)
                .list();
    }
}
