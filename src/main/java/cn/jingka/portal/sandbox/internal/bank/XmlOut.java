package cn.jingka.portal.sandbox.internal.bank;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one ISO 20022 document. */
final class XmlOut {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    XmlOut(String message, String root) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:" + message);
        xml.writeStartElement(root);
    }

    XmlOut open(String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
        return this;
    }

    XmlOut close(int levels) throws XMLStreamException {
        for (int i = 0; i < levels; i++) {
            xml.writeEndElement();
        }
        return this;
    }

    XmlOut text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
        return this;
    }

    XmlOut yuan(String name, long fen) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(Pain001Reader.decimal(fen));
        xml.writeEndElement();
        return this;
    }

    byte[] finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
