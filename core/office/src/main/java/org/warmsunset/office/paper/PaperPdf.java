package org.warmsunset.office.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/**
 * Writes a paper as PDF, in a font that the caller names and of which what is needed is put into the file. Needs the
 * library {@code io.github.openhtmltopdf:openhtmltopdf-pdfbox}, which is under the LGPL and which nothing else here
 * needs.
 */
public final class PaperPdf {
    private static final String LIBRARY = "io.github.openhtmltopdf:openhtmltopdf-pdfbox";
    private static final String TYPE = "com.openhtmltopdf.pdfboxout.PdfRendererBuilder";

    private PaperPdf() {}

    /**
     * Writes a paper.
     *
     * @param paper the paper
     * @param font the font
     * @param out where to; stays open
     * @param progress takes how many leaves were laid out since its last call
     * @throws MissingGlyphsException if the font lacks a character of the paper; nothing is written then
     * @throws UnusableFontException if the font is damaged
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if the library is missing
     */
    public static void write(Paper paper, PaperFont font, OutputStream out, LongConsumer progress) throws IOException {
        requireLibrary();
        PdfPages.write(paper, font, out, progress);
    }

    private static void requireLibrary() {
        try {
            Class.forName(TYPE, false, PaperPdf.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "a PDF needs the library %s: add it to your dependencies".formatted(LIBRARY), e);
        }
    }
}
