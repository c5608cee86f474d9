package cn.jingka.portal.reimbursement.internal.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The first sheet of a workbook, read with nothing but the JDK, so that the check shares no code with the portal. */
final class SampleWorkbook {

    private SampleWorkbook() {}

    /** The rows below the header, each by the header's words; dates stay serial numbers. */
    static List<Map<String, String>> rows(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> shared = texts(xml(zip, "xl/sharedStrings.xml"));
            NodeList rows = xml(zip, "xl/worksheets/sheet1.xml").getElementsByTagName("row");
            Map<String, String> header = cells((Element) rows.item(0), shared);
            List<Map<String, String>> result = new ArrayList<>();
            for (int i = 1; i < rows.getLength(); i++) {
                Map<String, String> named = new HashMap<>();
                cells((Element) rows.item(i), shared).forEach((column, text) -> named.put(header.get(column), text));
                result.add(named);
            }
            return result;
        }
    }

    private static Map<String, String> cells(Element row, List<String> shared) {
        Map<String, String> cells = new HashMap<>();
        NodeList list = row.getElementsByTagName("c");
        for (int i = 0; i < list.getLength(); i++) {
            Element cell = (Element) list.item(i);
            NodeList value = cell.getElementsByTagName("v");
            if (value.getLength() > 0) {
                String text = value.item(0).getTextContent();
                String column = cell.getAttribute("r").replaceAll("\\d", "");
                cells.put(column, "s".equals(cell.getAttribute("t")) ? shared.get(Integer.parseInt(text)) : text);
            }
        }
        return cells;
    }

    private static List<String> texts(Document strings) {
        List<String> texts = new ArrayList<>();
        NodeList items = strings.getElementsByTagName("si");
        for (int i = 0; i < items.getLength(); i++) {
            texts.add(items.item(i).getTextContent());
        }
        return texts;
    }

    private static Document xml(ZipFile zip, String entry) throws Exception {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (IOException e) {
            throw new IllegalStateException(entry, e);
        }
    }
}
