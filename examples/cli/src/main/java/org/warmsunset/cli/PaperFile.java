package org.warmsunset.cli;

import com.openhtmltopdf.util.XRLog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.PrivateFile;
import org.warmsunset.office.paper.Paper;
import org.warmsunset.office.paper.PaperDocx;
import org.warmsunset.office.paper.PaperFont;
import org.warmsunset.office.paper.PaperHtml;
import org.warmsunset.office.paper.PaperPdf;
import org.warmsunset.office.paper.PaperXlsx;

/** A new file for a paper, in the format with which its name ends. */
final class PaperFile {
    /** Names the font where no option does. */
    static final String VARIABLE = "WARM_SUNSET_FONT";

    /** Where Debian's fonts-lxgw-wenkai puts it. */
    private static final Path USUAL = Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf");

    /** Nobody at a desk wants to know what it says; held, so that its level stays. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private final Path file;
    private final Writing writing;
    private final Terminal terminal;

    private PaperFile(Path file, Writing writing, Terminal terminal) {
        this.file = file;
        this.writing = writing;
        this.terminal = terminal;
    }

    /** Checks what can be checked before anything is read. */
    static PaperFile at(Path file, @Nullable Path font, Terminal terminal) throws IOException {
        if (Files.exists(file)) {
            throw DeskException.problem("backup.exists", "file", file);
        }
        return new PaperFile(file, writing(file, font, terminal), terminal);
    }

    private static Writing writing(Path file, @Nullable Path font, Terminal terminal) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")) {
            return PaperFile::html;
        }
        if (name.endsWith(".docx")) {
            return (paper, out, progress) -> PaperDocx.write(paper, out);
        }
        if (name.endsWith(".xlsx")) {
            return (paper, out, progress) -> PaperXlsx.write(paper, out);
        }
        if (name.endsWith(".pdf")) {
            PaperFont chosen = PaperFont.in(font(font, terminal));
            return (paper, out, progress) -> pdf(paper, chosen, out, progress);
        }
        throw DeskException.wrongUse("print.format", "file", file);
    }

    private static void pdf(Paper paper, PaperFont font, OutputStream out, LongConsumer progress) throws IOException {
        PDFBOX.setLevel(Level.OFF);
        XRLog.setLoggingEnabled(false);
        PaperPdf.write(paper, font, out, progress);
    }

    private static void html(Paper paper, OutputStream out, LongConsumer progress) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        PaperHtml.write(paper, text);
        text.flush();
    }

    private static Path font(@Nullable Path named, Terminal terminal) {
        String variable = terminal.environment().getOrDefault(VARIABLE, "");
        return Stream.of(
                        named == null ? List.<Path>of() : List.of(named),
                        variable.isBlank() ? List.<Path>of() : List.of(Path.of(variable)),
                        Files.exists(USUAL) ? List.of(USUAL) : List.<Path>of())
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> DeskException.wrongUse("print.no-font", "variable", VARIABLE));
    }

    /** Writes the file, or leaves none behind. */
    void write(Paper paper) throws IOException {
        OutputStream out = new BufferedOutputStream(PrivateFile.create(file));
        boolean written = false;
        try (out;
                Progress progress = Progress.on(terminal, paper.leaves().size())) {
            writing.write(paper, out, progress);
            written = true;
        } finally {
            if (!written) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Writes in one format. */
    private interface Writing {
        void write(Paper paper, OutputStream out, LongConsumer progress) throws IOException;
    }
}
