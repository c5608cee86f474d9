package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams a message of the bank. No document type, no entity from outside, no element of another message is accepted. */
final class BankMessageReader {

    /** Which message it is. */
    enum MessageKind {
        PAIN002("urn:iso:std:iso:20022:tech:xsd:pain.002.001.11", "CstmrPmtStsRpt"),
        CAMT054("urn:iso:std:iso:20022:tech:xsd:camt.054.001.08", "BkToCstmrDbtCdtNtfctn");

        private final String namespace;
        private final String element;

        MessageKind(String namespace, String element) {
            this.namespace = namespace;
            this.element = element;
        }
    }

    /** What one kind of message says, element by element; paths start below the message's own element. */
    interface Handler {
        void start(String path, String currency);

        void end(String path, String text, int line);

        /** The message was read to its end. */
        void finish();
    }

    /** Receives the message: first who it is, then its answers in order. */
    interface Sink extends Consumer<BankAnswer> {
        void message(MessageKind kind, String messageId);
    }

    private static final int MAX_DEPTH = 40;
    private static final int MAX_TEXT = 10_000;
    private static final Map<String, MessageKind> BY_NAMESPACE = Map.of(
            MessageKind.PAIN002.namespace, MessageKind.PAIN002, MessageKind.CAMT054.namespace, MessageKind.CAMT054);

    private final XMLStreamReader xml;
    private final Sink sink;
    private final Deque<String> paths = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private MessageKind kind;
    private Handler handler;
    private boolean named;

    private BankMessageReader(XMLStreamReader xml, Sink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    /** @throws DomainException naming line, column and reason when the message can't be read to its end */
    static void read(InputStream in, Sink sink) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            new BankMessageReader(factory.createXMLStreamReader(in), sink).read();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static DomainException malformed(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
        String detail = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s)^.*\\nMessage: ", "");
        return new DomainException(
                e, Kind.MALFORMED, "payouts.bank.error.xml", Integer.toString(line), Integer.toString(column), detail);
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw refused("payouts.bank.error.doctype");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("payouts.bank.error.doctype");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // Comments, blanks and processing instructions say nothing.
                }
            }
        }
        if (!named) {
            throw refused("payouts.bank.error.noMessageId");
        }
        handler.finish();
    }

    private void start() {
        text.setLength(0);
        int depth = paths.size();
        if (depth > MAX_DEPTH) {
            throw refused("payouts.bank.error.tooDeep");
        }
        switch (depth) {
            case 0 -> root();
            case 1 -> messageElement();
            default -> {
                String name = kind.namespace.equals(namespace()) ? xml.getLocalName() : "?";
                String path = depth == 2 ? name : paths.peek() + "/" + name;
                paths.push(path);
                handler.start(path, xml.getAttributeValue(null, "Ccy"));
            }
        }
    }

    private void root() {
        kind = BY_NAMESPACE.get(namespace());
        if (kind == null || !"Document".equals(xml.getLocalName())) {
            throw refused("payouts.bank.error.otherMessage", xml.getLocalName(), namespace());
        }
        paths.push("Document");
    }

    private void messageElement() {
        if (handler != null || !kind.element.equals(xml.getLocalName()) || !kind.namespace.equals(namespace())) {
            throw refused("payouts.bank.error.otherMessage", xml.getLocalName(), namespace());
        }
        handler = kind == MessageKind.PAIN002 ? new StatusReport(this::answer) : new BookingNotification(this::answer);
        paths.push(kind.element);
    }

    private String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    private void answer(BankAnswer answer) {
        if (!named) {
            throw refused("payouts.bank.error.noMessageId");
        }
        sink.accept(answer);
    }

    private void characters() {
        if (text.length() + xml.getTextLength() > MAX_TEXT) {
            throw refused("payouts.bank.error.tooLong");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void end() {
        int depth = paths.size();
        String path = paths.pop();
        if (depth < 3) {
            return;
        }
        String value = text.toString().strip();
        text.setLength(0);
        if ("GrpHdr/MsgId".equals(path) && !named) {
            if (value.isEmpty() || value.length() > 35) {
                throw refused("payouts.bank.error.noMessageId");
            }
            named = true;
            sink.message(kind, value);
        }
        handler.end(path, value, xml.getLocation().getLineNumber());
    }

    private DomainException refused(String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = Integer.toString(xml.getLocation().getLineNumber());
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new DomainException(Kind.INVALID, key, arguments);
    }
}
