package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.payouts.internal.BankAnswer.Status;
import java.util.function.Consumer;

/** camt.054: debited means booked, credited with our reference means that the money came back. */
final class BookingNotification implements BankMessageReader.Handler {

    private static final String ENTRY = "Ntfctn/Ntry";
    private static final String DETAILS = ENTRY + "/NtryDtls";
    private static final String TRANSACTION = DETAILS + "/TxDtls";
    private static final String DEBIT = "DBIT";
    private static final String CREDIT = "CRDT";

    private final Consumer<BankAnswer> sink;

    private Fen entryAmount;
    private String entryCurrency;
    private String entrySide;
    private String entryStatus;
    private String entryReference;
    private int answers;
    private String batch;
    private Fen amount;
    private String currency;
    private String side;
    private String reference;
    private String reason;

    BookingNotification(Consumer<BankAnswer> sink) {
        this.sink = sink;
    }

    @Override
    public void start(String path, String attributeCurrency) {
        switch (path) {
            case ENTRY -> {
                entryAmount = null;
                entryCurrency = null;
                entrySide = null;
                entryStatus = null;
                entryReference = null;
                answers = 0;
                batch = null;
                reason = null;
            }
            case ENTRY + "/Amt" -> entryCurrency = attributeCurrency;
            case TRANSACTION -> {
                amount = null;
                currency = null;
                side = null;
                reference = null;
                reason = null;
            }
            case TRANSACTION + "/Amt" -> currency = attributeCurrency;
            default -> {
                // Everything else says nothing that is needed.
            }
        }
    }

    @Override
    public void end(String path, String text, int line) {
        switch (path) {
            case ENTRY + "/Amt" -> entryAmount = AnsweredAmount.parse(text, line);
            case ENTRY + "/CdtDbtInd" -> entrySide = text;
            // Older banks write the code directly into the element.
            case ENTRY + "/Sts", ENTRY + "/Sts/Cd" -> entryStatus = text.isEmpty() ? entryStatus : text;
            case ENTRY + "/NtryRef" -> entryReference = text;
            case DETAILS + "/Btch/MsgId", DETAILS + "/Btch/PmtInfId" -> batch = text;
            case TRANSACTION + "/Refs/EndToEndId" -> reference = text;
            case TRANSACTION + "/Amt" -> amount = AnsweredAmount.parse(text, line);
            case TRANSACTION + "/CdtDbtInd" -> side = text;
            case TRANSACTION + "/RtrInf/Rsn/Cd", TRANSACTION + "/RtrInf/Rsn/Prtry" -> reason = text;
            case TRANSACTION -> transaction(line);
            case ENTRY -> entry(line);
            default -> {
                // Everything else says nothing that is needed.
            }
        }
    }

    private void transaction(int line) {
        answers++;
        // A return may be written with the entry's side alone.
        Status status = status(side == null ? entrySide : side);
        sink.accept(new BankAnswer(false, reference == null ? "" : reference, status, amount, currency, reason, line));
    }

    /** An entry without details books a whole file at once, or is nothing of ours. */
    private void entry(int line) {
        if (answers > 0) {
            return;
        }
        boolean file = batch != null;
        String id = file ? batch : entryReference == null ? "" : entryReference;
        sink.accept(new BankAnswer(file, id, status(entrySide), entryAmount, entryCurrency, null, line));
    }

    private Status status(String creditOrDebit) {
        if (!"BOOK".equals(entryStatus)) {
            return Status.PENDING;
        }
        return switch (creditOrDebit == null ? "" : creditOrDebit) {
            case DEBIT -> reason == null ? Status.BOOKED : Status.RETURNED;
            case CREDIT -> Status.RETURNED;
            default -> Status.UNKNOWN;
        };
    }

    @Override
    public void finish() {
        // Every answer has been given as it was read.
    }
}
