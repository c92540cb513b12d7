package org.warmsunset.office.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.office.paper.UnusableFontException.Reason;

/** Papers as PDF. What has Chinese characters is written in LXGW WenKai, which {@code .ci/run} installs. */
class PaperPdfTest {
    @TempDir
    Path temp;

    /** A font that comes with PDFBox and has no Chinese characters. */
    private Path latin() throws IOException {
        Path file = temp.resolve("latin.ttf");
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(font, file);
        }
        return file;
    }

    private static Paper line(String leaf, String text) {
        return new Paper("t", Locale.ENGLISH, List.of(new Leaf(leaf, List.of(new Block.Heading(text)))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void rare_characters_are_found_again_in_the_text_of_the_pdf() throws IOException {
        Paper cards = ContactCards.of(
                List.of(Sheets.of("P1", "王桂兰"), Sheets.of("P2", "𠮷䶮")), Numbers.MASKED, Locale.CHINESE);

        byte[] pdf = Sheets.pdf(cards, Sheets.FONT);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(pdf)).contains("王桂兰", "𠮷䶮", "道里区松涛街8号", "230199********0083", "★巾帼志愿者服务准则★");
    }

    @Test
    void progress_is_told_as_leaves_are_laid_out() throws IOException {
        List<Long> told = new ArrayList<>();
        Paper lines = new Paper(
                "t", Locale.ENGLISH, Collections.nCopies(120, new Leaf("1", List.of(new Block.Heading("a")))));

        PaperPdf.write(lines, PaperFont.in(latin()), new ByteArrayOutputStream(), told::add);

        assertThat(told).containsExactly(50L, 50L, 20L);
    }

    @Test
    void characters_that_the_font_lacks_are_named_with_their_places_and_nothing_is_written() throws IOException {
        Paper cards = ContactCards.of(List.of(Sheets.of("P7", "王\uD86C\uDCF3")), Numbers.MASKED, Locale.CHINESE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        MissingGlyphsException lacks = catchThrowableOfType(
                MissingGlyphsException.class,
                () -> PaperPdf.write(cards, PaperFont.in(Sheets.FONT), out, leaves -> {}));

        assertThat(lacks.missing()).containsExactly(new MissingGlyph("P7", "姓名", 0x2B0F3));
        assertThat(lacks).hasMessage("the font lacks 1 characters");
        assertThat(out.size()).isZero();
        assertThat(catchThrowableOfType(MissingGlyphsException.class, () -> Sheets.pdf(line("P1", "a 敏 b 敏"), latin()))
                        .missing())
                .hasToString("[P1  U+654F]");
    }

    @Test
    void a_font_without_truetype_outlines_is_refused() throws IOException {
        byte[] latin = Files.readAllBytes(latin());
        byte[] without = latin.clone();
        int outlines = new String(latin, 0, 400, StandardCharsets.ISO_8859_1).indexOf("glyf");
        without[outlines] = 'G';

        assertThat(reason("a.ttc", "ttcf\0\1\0\0".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.COLLECTION);
        assertThat(reason("b.otf", without)).isEqualTo(Reason.OTHER_OUTLINES);
        assertThat(reason("c.ttf", "wOF2, and more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.NO_FONT);
        assertThat(reason("d.ttf", new byte[] {0, 1})).isEqualTo(Reason.NO_FONT);
        assertThat(reason("e.ttf", Arrays.copyOf(latin, 1000))).isEqualTo(Reason.NO_FONT);
    }

    private Reason reason(String name, byte[] font) throws IOException {
        Path file = Files.write(temp.resolve(name), font);
        UnusableFontException refused =
                catchThrowableOfType(UnusableFontException.class, () -> Sheets.pdf(line("1", "a"), file));
        assertThat(refused.file()).isEqualTo(file.toString());
        return refused.reason();
    }

    @Test
    void a_pdf_names_the_library_that_is_missing() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("openhtmltopdf")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = without.loadClass(PaperPdf.class.getName());
            var write = type.getMethod(
                    "write",
                    without.loadClass(Paper.class.getName()),
                    without.loadClass(PaperFont.class.getName()),
                    OutputStream.class,
                    LongConsumer.class);
            assertThat(catchThrowableOfType(
                                    InvocationTargetException.class, () -> write.invoke(null, null, null, null, null))
                            .getCause())
                    .hasMessage("a PDF needs the library io.github.openhtmltopdf:openhtmltopdf-pdfbox: add it to your"
                            + " dependencies");
        }
    }
}
