package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.payouts.internal.BankAnswer.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** pain.002: accepted or rejected, per transaction; a status of the whole file stands for what is not named one by one. */
final class StatusReport implements BankMessageReader.Handler {

    private static final String GROUP = "OrgnlGrpInfAndSts";
    private static final String PAYMENT = "OrgnlPmtInfAndSts";
    private static final String TRANSACTION = PAYMENT + "/TxInfAndSts";

    private final Consumer<BankAnswer> sink;
    private final List<BankAnswer> wholeFiles = new ArrayList<>();
    private boolean single;

    private String file;
    private String fileStatus;
    private String fileReason;
    private String payment;
    private String paymentStatus;
    private String paymentReason;
    private String reference;
    private String status;
    private String reason;
    private String currency;
    private Fen amount;

    StatusReport(Consumer<BankAnswer> sink) {
        this.sink = sink;
    }

    @Override
    public void start(String path, String attributeCurrency) {
        switch (path) {
            case PAYMENT -> {
                payment = null;
                paymentStatus = null;
                paymentReason = null;
            }
            case TRANSACTION -> {
                single = true;
                reference = null;
                status = null;
                reason = null;
                currency = null;
                amount = null;
            }
            case TRANSACTION + "/OrgnlTxRef/Amt/InstdAmt" -> currency = attributeCurrency;
            default -> {
                // Everything else says nothing that is needed.
            }
        }
    }

    @Override
    public void end(String path, String text, int line) {
        switch (path) {
            case GROUP + "/OrgnlMsgId" -> file = text;
            case GROUP + "/GrpSts" -> fileStatus = text;
            case GROUP + "/StsRsnInf/Rsn/Cd", GROUP + "/StsRsnInf/Rsn/Prtry" -> fileReason = text;
            case GROUP -> wholeFile(file, fileStatus, fileReason, line);
            case PAYMENT + "/OrgnlPmtInfId" -> payment = text;
            case PAYMENT + "/PmtInfSts" -> paymentStatus = text;
            case PAYMENT + "/StsRsnInf/Rsn/Cd", PAYMENT + "/StsRsnInf/Rsn/Prtry" -> paymentReason = text;
            // A file holds one payment block, under the file's own id.
            case PAYMENT -> wholeFile(payment, paymentStatus, paymentReason, line);
            case TRANSACTION + "/OrgnlEndToEndId" -> reference = text;
            case TRANSACTION + "/TxSts" -> status = text;
            case TRANSACTION + "/StsRsnInf/Rsn/Cd", TRANSACTION + "/StsRsnInf/Rsn/Prtry" -> reason = text;
            case TRANSACTION + "/OrgnlTxRef/Amt/InstdAmt" -> amount = AnsweredAmount.parse(text, line);
            case TRANSACTION ->
                sink.accept(new BankAnswer(
                        false, reference == null ? "" : reference, status(status), amount, currency, reason, line));
            default -> {
                // Everything else says nothing that is needed.
            }
        }
    }

    private void wholeFile(String id, String code, String why, int line) {
        Status whole = code == null ? Status.PENDING : status(code);
        if (whole == Status.ACCEPTED || whole == Status.REJECTED) {
            wholeFiles.add(new BankAnswer(true, id == null ? "" : id, whole, null, null, why, line));
        }
    }

    /**
     * What the message says of whole files, for when all single answers are in. A message in parts repeats the acceptance of
     * the file in each part; beside single answers only a refusal of the whole says more than they do.
     */
    @Override
    public void finish() {
        wholeFiles.stream()
                .filter(whole -> !single || whole.status() == Status.REJECTED)
                .forEach(sink);
    }

    private static Status status(String code) {
        return switch (code == null ? "" : code) {
            // Settlement itself is believed only when the booking arrives (camt.054).
            case "ACCP", "ACTC", "ACSP", "ACWC", "ACSC", "ACCC", "ACFC", "ACWP", "PATC" -> Status.ACCEPTED;
            case "RJCT", "CANC", "BLCK" -> Status.REJECTED;
            case "RCVD", "PDNG", "PART", "PRES" -> Status.PENDING;
            default -> Status.UNKNOWN;
        };
    }
}
