package org.warmsunset.office.paper;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.warmsunset.office.paper.UnusableFontException.Reason;

/**
 * A TrueType font in a file, for PDF. One with Chinese characters is needed for Chinese papers, such as LXGW WenKai;
 * none is shipped.
 *
 * <pre>{@code
 * PaperFont font = PaperFont.in(Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"));
 * }</pre>
 */
public final class PaperFont {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE = 0x74727565;
    private static final int OPEN_TYPE = 0x4F54544F;
    private static final int COLLECTION = 0x74746366;
    private static final int OUTLINES = 0x676C7966;
    private static final int ENTRY = 12;

    private final Path file;

    private PaperFont(Path file) {
        this.file = file;
    }

    /**
     * Looks whether a file is such a font.
     *
     * @param file the file
     * @return the font
     * @throws UnusableFontException if it is none with TrueType outlines
     * @throws IOException if it cannot be read
     */
    public static PaperFont in(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(new BufferedInputStream(bytes))) {
            int kind = data.readInt();
            if (kind == COLLECTION) {
                throw new UnusableFontException(file, Reason.COLLECTION);
            }
            boolean known = kind == TRUE_TYPE || kind == APPLE || kind == OPEN_TYPE;
            if (!known) {
                throw new UnusableFontException(file, Reason.NO_FONT);
            }
            requireOutlines(file, data);
            return new PaperFont(file);
        } catch (EOFException e) {
            throw new UnusableFontException(file, Reason.NO_FONT);
        }
    }

    private static void requireOutlines(Path file, DataInputStream data) throws IOException {
        int tables = data.readUnsignedShort();
        data.skipNBytes(6);
        for (int i = 0; i < tables; i++) {
            if (data.readInt() == OUTLINES) {
                return;
            }
            data.skipNBytes(ENTRY);
        }
        throw new UnusableFontException(file, Reason.OTHER_OUTLINES);
    }

    Path file() {
        return file;
    }
}
