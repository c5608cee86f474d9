package cn.jingka.portal.sandbox.internal.bank;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a pain.001.001.09 as a bank would: streaming, without document types and external entities, and checks count
 * and control sum against the content. Written apart from the portal's own XML code, so that one checks the other.
 */
final class Pain001Reader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String ROOT = "Document/CstmrCdtTrfInitn";
    private static final int MOST_TRANSFERS = 100_000;
    private static final int LONGEST_ID = 35;

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Transfer> transfers = new ArrayList<>();
    private final Set<String> endToEndIds = new HashSet<>();
    private final Map<String, String> group = new HashMap<>();
    private final Map<String, String> information = new HashMap<>();
    private final Map<String, String> transaction = new HashMap<>();
    private Transfer.Header header = new Transfer.Header("", "");
    private long sumFen;
    private long informationSumFen;
    private int informationCount;

    private Pain001Reader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static PaymentFile read(InputStream in) throws MalformedFileException {
        // The JDK's own parser by name: another one on the class path might not honour these two settings.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return new Pain001Reader(xml).file();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new MalformedFileException("Line " + line + ": not well-formed XML", e);
        }
    }

    private PaymentFile file() throws XMLStreamException, MalformedFileException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.DTD -> throw wrong("a document type declaration is not allowed");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw wrong("entities are not allowed");
                default -> {
                    // Comments, white space and processing instructions carry nothing for the bank.
                }
            }
        }
        if (transfers.isEmpty()) {
            throw wrong("the file holds no transfer");
        }
        agree(group, transfers.size(), sumFen, "the group header");
        return new PaymentFile(group.get("MsgId"), sumFen, transfers);
    }

    private void start() throws MalformedFileException {
        text.setLength(0);
        String name = xml.getLocalName();
        if (path.isEmpty() && (!"Document".equals(name) || !NAMESPACE.equals(xml.getNamespaceURI()))) {
            throw wrong("the file is not a " + NAMESPACE);
        }
        path.addLast(name);
        if ("InstdAmt".equals(name)) {
            transaction.put("Ccy", xml.getAttributeValue(null, "Ccy"));
        }
    }

    private void end() throws MalformedFileException {
        String place = String.join("/", path);
        path.removeLast();
        String value = text.toString().strip();
        text.setLength(0);
        if (!place.startsWith(ROOT + "/")) {
            return;
        }
        String inside = place.substring(ROOT.length() + 1);
        switch (inside) {
            case "GrpHdr/MsgId", "GrpHdr/NbOfTxs", "GrpHdr/CtrlSum", "GrpHdr/CreDtTm" ->
                group.put(inside.substring("GrpHdr/".length()), value);
            case "GrpHdr" -> {
                id(group, "MsgId");
                required(group, "CreDtTm");
                required(group, "NbOfTxs");
            }
            case "PmtInf/PmtInfId", "PmtInf/PmtMtd", "PmtInf/NbOfTxs", "PmtInf/CtrlSum" ->
                information.put(inside.substring("PmtInf/".length()), value);
            case "PmtInf/DbtrAcct/Id/Othr/Id", "PmtInf/DbtrAcct/Id/IBAN" -> information.put("DbtrAcct", value);
            case "PmtInf/DbtrAgt" -> openInformation();
            case "PmtInf" -> closeInformation();
            case "PmtInf/CdtTrfTxInf/PmtId/InstrId" -> transaction.put("InstrId", value);
            case "PmtInf/CdtTrfTxInf/PmtId/EndToEndId" -> transaction.put("EndToEndId", value);
            case "PmtInf/CdtTrfTxInf/Amt/InstdAmt" -> transaction.put("InstdAmt", value);
            case "PmtInf/CdtTrfTxInf/Cdtr/Nm" -> transaction.put("Nm", value);
            case "PmtInf/CdtTrfTxInf/CdtrAcct/Id/Othr/Id", "PmtInf/CdtTrfTxInf/CdtrAcct/Id/IBAN" ->
                transaction.put("CdtrAcct", value);
            case "PmtInf/CdtTrfTxInf" -> closeTransaction();
            default -> {
                // Remittance information, addresses and the like don't change what the stand-in does.
            }
        }
    }

    private void openInformation() throws MalformedFileException {
        if (!"TRF".equals(required(information, "PmtMtd"))) {
            throw wrong("PmtMtd is not TRF");
        }
        header = new Transfer.Header(id(information, "PmtInfId"), required(information, "DbtrAcct"));
    }

    private void closeInformation() throws MalformedFileException {
        if (information.containsKey("NbOfTxs")) {
            agree(
                    information,
                    informationCount,
                    informationSumFen,
                    "payment information " + information.get("PmtInfId"));
        }
        information.clear();
        informationCount = 0;
        informationSumFen = 0;
        header = new Transfer.Header("", "");
    }

    private void closeTransaction() throws MalformedFileException {
        if (header.paymentInformationId().isEmpty()) {
            throw wrong("a transfer stands before the debtor's agent (DbtrAgt)");
        }
        String endToEndId = id(transaction, "EndToEndId");
        if (!endToEndIds.add(endToEndId)) {
            throw wrong("EndToEndId " + endToEndId + " stands in the file twice");
        }
        if (!"CNY".equals(transaction.get("Ccy"))) {
            throw wrong("the amount of " + endToEndId + " is not in CNY");
        }
        long fen = fen(required(transaction, "InstdAmt"));
        if (fen == 0) {
            throw wrong("the amount of " + endToEndId + " is zero");
        }
        transfers.add(new Transfer(
                header,
                transaction.get("InstrId"),
                endToEndId,
                fen,
                required(transaction, "Nm"),
                required(transaction, "CdtrAcct")));
        if (transfers.size() > MOST_TRANSFERS) {
            throw wrong("the file holds more than " + MOST_TRANSFERS + " transfers");
        }
        sumFen = Math.addExact(sumFen, fen);
        informationSumFen = Math.addExact(informationSumFen, fen);
        informationCount++;
        transaction.clear();
    }

    private void agree(Map<String, String> stated, int count, long sum, String where) throws MalformedFileException {
        if (!required(stated, "NbOfTxs").equals(Integer.toString(count))) {
            throw wrong(where + " states " + stated.get("NbOfTxs") + " transfers, the file holds " + count);
        }
        if (stated.containsKey("CtrlSum") && fen(stated.get("CtrlSum")) != sum) {
            throw wrong(where + " states the sum " + stated.get("CtrlSum") + ", the transfers come to " + decimal(sum));
        }
    }

    private String id(Map<String, String> from, String name) throws MalformedFileException {
        String id = required(from, name);
        if (id.length() > LONGEST_ID) {
            throw wrong(name + " is longer than " + LONGEST_ID + " characters");
        }
        return id;
    }

    private String required(Map<String, String> from, String name) throws MalformedFileException {
        String value = from.get(name);
        if (value == null || value.isEmpty()) {
            throw wrong(name + " is missing");
        }
        return value;
    }

    private long fen(String amount) throws MalformedFileException {
        if (!amount.matches("[0-9]{1,13}(\\.[0-9]{1,2})?")) {
            throw wrong("'" + amount + "' is not an amount in yuan");
        }
        int point = amount.indexOf('.');
        String fraction = point < 0 ? "" : amount.substring(point + 1);
        return Long.parseLong((point < 0 ? amount : amount.substring(0, point)) + (fraction + "00").substring(0, 2));
    }

    static String decimal(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    private MalformedFileException wrong(String what) {
        return new MalformedFileException("Line " + xml.getLocation().getLineNumber() + ": " + what);
    }
}
