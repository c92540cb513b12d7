package org.warmsunset.office.paper;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays a paper out, so many leaves at a time that little memory is needed, all with one font. */
final class PdfPages {
    private static final int AT_ONCE = 50;

    private PdfPages() {}

    static void write(Paper paper, PaperFont font, OutputStream out, LongConsumer progress) throws IOException {
        try (TrueTypeFont outlines = parse(font);
                PDDocument document = new PDDocument()) {
            CmapLookup glyphs = outlines.getUnicodeCmapLookup();
            PaperGlyphs.require(paper, character -> glyphs.getGlyphId(character) > 0);
            PDFont embedded = PDType0Font.load(document, outlines, true);
            List<Leaf> leaves = paper.leaves();
            for (int first = 0; first < leaves.size(); first += AT_ONCE) {
                List<Leaf> some = leaves.subList(first, Math.min(first + AT_ONCE, leaves.size()));
                append(new Paper(paper.title(), paper.language(), some), embedded, document);
                progress.accept(some.size());
            }
            document.save(out);
        }
    }

    private static TrueTypeFont parse(PaperFont font) throws IOException {
        try {
            return new TTFParser()
                    .parse(new RandomAccessReadBufferedFile(font.file().toFile()));
        } catch (IOException e) {
            throw new UnusableFontException(font.file(), UnusableFontException.Reason.NO_FONT);
        }
    }

    private static void append(Paper paper, PDFont font, PDDocument document) throws IOException {
        StringWriter html = new StringWriter();
        PaperHtml.write(paper, html);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(new PDFontSupplier(font), "Paper");
        builder.withHtmlContent(html.toString(), null);
        builder.usePDDocument(document);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }
}
