package org.warmsunset.office.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.warmsunset.intake.UnreadableRowsException;

/**
 * The tables of a document of the sort {@code .docx}. A paragraph outside of a table is a row with one cell below the
 * table before it; a cell that spans several columns is followed by blank ones.
 */
final class Document {
    private static final String TEXT = "word/document.xml";

    /** The ticks among the signs of Wingdings, a box that is marked with a cross among them. */
    private static final Set<String> TICKS = Set.of("F0FC", "F0FE", "F0FD", "F052", "F050", "F053", "F054");

    private final List<List<List<String>>> tables = new ArrayList<>();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int depth;
    private int span = 1;

    private Document() {}

    /** Whether a packed file is such a document. */
    static boolean is(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry(TEXT) != null;
        } catch (ZipException e) {
            return false;
        }
    }

    /**
     * Reads a document.
     *
     * @return its tables, each with its rows
     * @throws UnreadableRowsException if it is damaged or far too large
     */
    static List<List<List<String>>> tables(Path path) throws IOException {
        Bounds.check(path);
        Document document = new Document();
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(new ZipEntry(TEXT))) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                document.read(xml);
            }
        } catch (XMLStreamException e) {
            throw Bounds.refused(path.getFileName().toString(), "damaged-document");
        }
        return document.tables;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            default -> {
                // Texts are read with their elements.
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tbl" -> {
                if (depth++ == 0) {
                    tables.add(new ArrayList<>());
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    cells.push(new StringBuilder());
                    span = 1;
                }
            }
            case "gridSpan" -> span = depth == 1 ? whole(xml) : span;
            case "t" -> text().append(xml.getElementText());
            case "tab", "br" -> text().append(' ');
            case "sym" -> text().append(TICKS.contains(value(xml, "char")) ? "√" : "");
            case "delText" -> xml.getElementText();
            default -> {
                // How it looks.
            }
        }
    }

    private StringBuilder text() {
        return cells.isEmpty() ? paragraph : cells.element();
    }

    private static int whole(XMLStreamReader xml) {
        String text = value(xml, "val");
        return text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : 1;
    }

    private static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void end(String name) {
        switch (name) {
            case "tbl" -> depth--;
            case "tr" -> {
                if (depth == 1) {
                    tables.get(tables.size() - 1).add(List.copyOf(row));
                    row = new ArrayList<>();
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    row.add(cells.pop().toString().strip());
                    for (; span > 1; span--) {
                        row.add("");
                    }
                }
            }
            case "p" -> paragraph();
            default -> {
                // The end of what was read.
            }
        }
    }

    private void paragraph() {
        if (!cells.isEmpty()) {
            text().append(' ');
        } else {
            if (!tables.isEmpty() && !paragraph.toString().isBlank()) {
                tables.get(tables.size() - 1).add(List.of(paragraph.toString().strip()));
            }
            paragraph.setLength(0);
        }
    }
}
