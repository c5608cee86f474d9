package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.money.Fen;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes pain.001.001.09 (formats.md §3), a transfer at a time. The same content always gives the same bytes. */
final class PaymentFileWriter {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static final String CURRENCY = "CNY";
    private static final int MAX_TEXT = 140;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    record Header(
            String messageId,
            LocalDateTime createdAt,
            LocalDate executionDate,
            int transfers,
            Fen sum,
            String occasion) {}

    record Transfer(String endToEndId, Fen amount, String name, String account) {

        @Override
        public String toString() {
            return "Transfer[" + endToEndId + "]";
        }
    }

    /** Hands over every transfer in order. */
    interface Transfers {
        void forEach(Consumer<Transfer> sink);
    }

    private final PayoutSettings settings;
    private XMLStreamWriter xml;

    PaymentFileWriter(PayoutSettings settings) {
        this.settings = settings;
    }

    void write(OutputStream out, Header header, Transfers transfers) {
        try {
            // The JDK's own: another one on the class path would write other bytes.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            line();
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            line();
            groupHeader(header);
            xml.writeStartElement("PmtInf");
            line();
            payment(header);
            transfers.forEach(transfer -> transfer(header, transfer));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            line();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The payment file " + header.messageId() + " can't be written", e);
        }
    }

    private void groupHeader(Header header) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        text("MsgId", header.messageId());
        text("CreDtTm", header.createdAt().format(SECONDS));
        text("NbOfTxs", Integer.toString(header.transfers()));
        text("CtrlSum", header.sum().toString());
        nested(settings.debtorName(), "InitgPty", "Nm");
        xml.writeEndElement();
        line();
    }

    private void payment(Header header) throws XMLStreamException {
        text("PmtInfId", header.messageId());
        text("PmtMtd", "TRF");
        text("NbOfTxs", Integer.toString(header.transfers()));
        text("CtrlSum", header.sum().toString());
        nested(header.executionDate().toString(), "ReqdExctnDt", "Dt");
        nested(settings.debtorName(), "Dbtr", "Nm");
        xml.writeStartElement("DbtrAcct");
        nested(settings.debtorAccount(), "Id", "Othr", "Id");
        text("Ccy", CURRENCY);
        xml.writeEndElement();
        nested(settings.debtorBank(), "DbtrAgt", "FinInstnId", "BICFI");
        line();
    }

    private void transfer(Header header, Transfer transfer) {
        try {
            xml.writeStartElement("CdtTrfTxInf");
            nested(transfer.endToEndId(), "PmtId", "EndToEndId");
            xml.writeStartElement("Amt");
            xml.writeStartElement("InstdAmt");
            xml.writeAttribute("Ccy", CURRENCY);
            xml.writeCharacters(transfer.amount().toString());
            xml.writeEndElement();
            xml.writeEndElement();
            nested(shortened(transfer.name()), "Cdtr", "Nm");
            nested(transfer.account(), "CdtrAcct", "Id", "Othr", "Id");
            nested(shortened(header.occasion()), "RmtInf", "Ustrd");
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The transfer " + transfer.endToEndId() + " can't be written", e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void nested(String value, String... elements) throws XMLStreamException {
        for (String element : elements) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(value);
        for (int i = 0; i < elements.length; i++) {
            xml.writeEndElement();
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
