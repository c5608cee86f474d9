package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.internal.BankMessageReader.MessageKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes a message of the bank in: kept aside first, then read and applied in one transaction, so that a message that breaks off
 * half-way leaves nothing behind.
 */
@Service
class BankMessageIntake implements BankMessages {

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final PayoutSequences sequences;
    private final BankAnswers answers;
    private final CurrentActor actor;
    private final PayoutSettings settings;
    private final Clock clock;

    BankMessageIntake(
            JdbcClient jdbc,
            WholeTransactions transactions,
            PayoutSequences sequences,
            BankAnswers answers,
            CurrentActor actor,
            PayoutSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sequences = sequences;
        this.answers = answers;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends the reading of a message that is known already. */
    private static final class AlreadyReceived extends RuntimeException {

        private final transient Receipt receipt;

        AlreadyReceived(Receipt receipt) {
            super(null, null, false, false);
            this.receipt = receipt;
        }
    }

    @Override
    @PreAuthorize("hasAuthority('API_BANK') or hasRole('OPERATOR')")
    public Receipt receive(InputStream message) {
        Path kept = null;
        try {
            kept = Files.createTempFile("bank-message", ".xml");
            String sha256 = keep(message, kept);
            return apply(kept, sha256);
        } catch (AlreadyReceived known) {
            return known.receipt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(kept);
        }
    }

    private String keep(InputStream message, Path file) throws IOException {
        MessageDigest digest = PaymentFileContents.sha256();
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = message.read(buffer); read >= 0; read = message.read(buffer)) {
                bytes += read;
                if (bytes > settings.maxMessageBytes()) {
                    throw new DomainException(
                            Kind.INVALID, "payouts.bank.error.tooLarge", settings.maxMessageBytes() / 1024 / 1024);
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new DomainException(Kind.MALFORMED, "payouts.bank.error.empty");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Receipt apply(Path file, String sha256) {
        String receivedBy = actor.get().account();
        return transactions.call(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                Application application = new Application(sha256, receivedBy);
                BankMessageReader.read(in, application);
                return application.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void discard(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One message being applied within one transaction. */
    private final class Application implements BankMessageReader.Sink {

        private final String sha256;
        private final String receivedBy;
        private BankAnswers.Round round;
        private long id;

        Application(String sha256, String receivedBy) {
            this.sha256 = sha256;
            this.receivedBy = receivedBy;
        }

        @Override
        public void message(MessageKind kind, String messageId) {
            id = sequences.next();
            jdbc.sql("""
                            INSERT INTO bank_message (id, kind, message_id, sha256, received_at, received_by)
                            VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = bank_message.id
                            """)
                    .params(id, kind.name(), messageId, sha256, Utc.column(clock.instant()), receivedBy)
                    .update();
            earlier(kind, messageId).ifPresent(receipt -> {
                throw new AlreadyReceived(receipt);
            });
            round = answers.start(id);
        }

        private Optional<Receipt> earlier(MessageKind kind, String messageId) {
            record Known(long id, String sha256, Receipt receipt) {}
            Known known = jdbc.sql("SELECT * FROM bank_message WHERE kind = ? AND message_id = ? LOCK IN SHARE MODE")
                    .params(kind.name(), messageId)
                    .query((row, number) -> new Known(
                            row.getLong("id"),
                            row.getString("sha256"),
                            new Receipt(
                                    row.getInt("matched"),
                                    row.getInt("rejected"),
                                    row.getInt("returned"),
                                    row.getInt("unmatched"))))
                    .single();
            if (known.id() == id) {
                return Optional.empty();
            }
            if (!known.sha256().equals(sha256)) {
                throw new DomainException(Kind.CONFLICT, "payouts.bank.error.idReused", messageId);
            }
            return Optional.of(known.receipt());
        }

        @Override
        public void accept(BankAnswer answer) {
            round.add(answer);
        }

        Receipt finish() {
            Receipt receipt = round.finish();
            jdbc.sql("UPDATE bank_message SET matched = ?, rejected = ?, returned = ?, unmatched = ? WHERE id = ?")
                    .params(receipt.matched(), receipt.rejected(), receipt.returned(), receipt.unmatched(), id)
                    .update();
            return receipt;
        }
    }
}
