package cn.jingka.portal.payouts;

import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The payout operator's dealings with the bank: files out, messages in, and answers that don't fit. */
public interface BankDesk {

    /** Whether the portal hands files in by itself. */
    boolean connected();

    /** Newest first. */
    List<FileLine> files(int offset, int limit);

    /** The files of one batch, in order. */
    List<FileLine> filesOf(String batch);

    int countFiles();

    /**
     * Records that a file was carried to the bank by hand.
     *
     * @throws cn.jingka.portal.common.error.DomainException when it is not due yet (RB-PAY)
     */
    void handedOver(long file);

    /** Newest first. */
    List<MessageLine> messages(int offset, int limit);

    int countMessages();

    /** Open ones first, then newest. */
    List<ExceptionLine> exceptions(int offset, int limit);

    int countExceptions();

    /** @throws cn.jingka.portal.common.error.DomainException when the note is blank: what was found out must be said */
    void settle(long exception, String note);

    /**
     * @param sendAt when it is due at the bank, null until its announcements have left
     * @param failure what the bank said at the last attempt
     */
    record FileLine(
            long id,
            String name,
            String batch,
            long transfers,
            Fen sum,
            String sha256,
            Instant madeAt,
            Instant sendAt,
            Instant sentAt,
            int attempts,
            Optional<String> failure) {}

    record MessageLine(
            String kind, String messageId, Instant receivedAt, String receivedBy, BankMessages.Receipt receipt) {}

    /**
     * @param kind why it stands here: {@code UNMATCHED, AMOUNT, CONTRADICTION, NOT_SENT, STATUS}
     * @param answer what the bank said: {@code ACCEPTED, REJECTED, BOOKED, RETURNED, UNKNOWN}
     * @param stateThen the instruction's state when the answer came, empty where none matches
     */
    record ExceptionLine(
            long id,
            String kind,
            String reference,
            String answer,
            BankReason reason,
            Optional<Fen> amount,
            Optional<InstructionState> stateThen,
            String messageId,
            int line,
            Instant seenAt,
            Optional<Instant> settledAt,
            Optional<String> settledBy,
            Optional<String> note) {}
}
