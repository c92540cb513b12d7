package org.warmsunset.office.calendar;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The lines of a calendar (RFC 5545, 3.1): at most 75 octets each, folded where a character ends. */
final class ContentLines {
    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private final Writer out;

    ContentLines(Writer out) {
        this.out = out;
    }

    /** Writes a property whose value is no text, or is escaped already. */
    void line(String name, String value) throws IOException {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String text = Character.toString(character);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(text);
            octets += more;
        }
        out.write(folded.append(END).toString());
    }

    /** Writes a property whose value is a text. */
    void text(String name, String value) throws IOException {
        line(name, escaped(value));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replaceAll("[\\r\\n]", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
