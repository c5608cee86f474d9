package cn.jingka.portal.sandbox.internal.bank;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/** Writes the bank's answers: pain.002.001.11 and camt.054.001.08. The same answer always has the same bytes. */
final class AnswerWriter {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final PaymentFile file;
    private final int number;
    private final Instant received;

    /**
     * @param number running number of the file at this bank
     * @param received stands in the messages' ids, so that they stay unique even after the sandbox's folder was emptied
     */
    AnswerWriter(PaymentFile file, int number, Instant received) {
        this.file = file;
        this.number = number;
        this.received = received;
    }

    String messageId(Answer answer) {
        return answer.kind().prefix() + "-" + STAMP.format(received) + "-" + number + "-" + answer.part();
    }

    byte[] write(Answer answer, Instant at) {
        try {
            return answer.kind() == Answer.Kind.STATUS ? status(answer, at) : notification(answer, at);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory can't fail", e);
        }
    }

    private byte[] status(Answer answer, Instant at) throws XMLStreamException {
        int rejected = file.count(Transfer.Outcome.REJECTED);
        String groupStatus =
                rejected == 0 ? "ACCP" : rejected == file.transfers().size() ? "RJCT" : "PART";
        XmlOut xml = new XmlOut("pain.002.001.11", "CstmrPmtStsRpt");
        groupHeader(xml, answer, at);
        xml.open("OrgnlGrpInfAndSts")
                .text("OrgnlMsgId", file.messageId())
                .text("OrgnlMsgNmId", "pain.001.001.09")
                .text("OrgnlNbOfTxs", Integer.toString(file.transfers().size()))
                .text("OrgnlCtrlSum", Pain001Reader.decimal(file.sumFen()))
                .text("GrpSts", groupStatus)
                .close(1);
        Transfer.Header open = null;
        for (Transfer transfer : answer.transfers()) {
            if (!transfer.header().equals(open)) {
                xml.close(open == null ? 0 : 1);
                open = transfer.header();
                xml.open("OrgnlPmtInfAndSts").text("OrgnlPmtInfId", open.paymentInformationId());
            }
            xml.open("TxInfAndSts");
            if (transfer.instructionId() != null) {
                xml.text("OrgnlInstrId", transfer.instructionId());
            }
            xml.text("OrgnlEndToEndId", transfer.endToEndId());
            if (transfer.outcome() == Transfer.Outcome.REJECTED) {
                xml.text("TxSts", "RJCT")
                        .open("StsRsnInf", "Rsn")
                        .text("Cd", "AC04")
                        .close(1)
                        .text("AddtlInf", "Account closed")
                        .close(1);
            } else {
                xml.text("TxSts", "ACCP");
            }
            xml.close(1);
        }
        return xml.finish();
    }

    private byte[] notification(Answer answer, Instant at) throws XMLStreamException {
        XmlOut xml = new XmlOut("camt.054.001.08", "BkToCstmrDbtCdtNtfctn");
        groupHeader(xml, answer, at);
        Transfer.Header open = null;
        int notifications = 0;
        int entry = 0;
        for (Transfer transfer : answer.transfers()) {
            if (!transfer.header().equals(open)) {
                xml.close(open == null ? 0 : 1);
                open = transfer.header();
                xml.open("Ntfctn")
                        .text("Id", messageId(answer) + "-" + ++notifications)
                        .text("CreDtTm", time(at))
                        .open("Acct", "Id", "Othr")
                        .text("Id", open.debtorAccount())
                        .close(2)
                        .text("Ccy", "CNY")
                        .close(1);
            }
            entry(xml, answer, transfer, ++entry, at);
        }
        return xml.finish();
    }

    private void entry(XmlOut xml, Answer answer, Transfer transfer, int entry, Instant at) throws XMLStreamException {
        boolean returned = answer.kind() == Answer.Kind.RETURNED;
        String direction = returned ? "CRDT" : "DBIT";
        String day = at.atZone(BEIJING).toLocalDate().toString();
        String reference = answer.kind().prefix() + number + "-" + answer.part() + "-" + entry;
        xml.open("Ntry")
                .text("NtryRef", Integer.toString(entry))
                .yuan("Amt", transfer.fen())
                .text("CdtDbtInd", direction)
                .open("Sts")
                .text("Cd", "BOOK")
                .close(1)
                .open("BookgDt")
                .text("Dt", day)
                .close(1)
                .open("ValDt")
                .text("Dt", day)
                .close(1)
                .text("AcctSvcrRef", reference)
                .open("BkTxCd", "Domn")
                .text("Cd", "PMNT")
                .open("Fmly")
                .text("Cd", "ICDT")
                .text("SubFmlyCd", returned ? "RRTN" : "DMCT")
                .close(3)
                .open("NtryDtls", "TxDtls", "Refs")
                .text("MsgId", file.messageId())
                .text("AcctSvcrRef", reference)
                .text("PmtInfId", transfer.header().paymentInformationId());
        if (transfer.instructionId() != null) {
            xml.text("InstrId", transfer.instructionId());
        }
        xml.text("EndToEndId", transfer.endToEndId())
                .close(1)
                .yuan("Amt", transfer.fen())
                .text("CdtDbtInd", direction);
        if (returned) {
            xml.open("RtrInf", "Rsn")
                    .text("Cd", "AC06")
                    .close(1)
                    .text("AddtlInf", "Account blocked")
                    .close(1);
        }
        xml.close(3);
    }

    private void groupHeader(XmlOut xml, Answer answer, Instant at) throws XMLStreamException {
        xml.open("GrpHdr")
                .text("MsgId", messageId(answer))
                .text("CreDtTm", time(at))
                .close(1);
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(BEIJING));
    }
}
