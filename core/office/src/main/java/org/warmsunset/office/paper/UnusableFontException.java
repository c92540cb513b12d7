package org.warmsunset.office.paper;

import java.io.IOException;
import java.nio.file.Path;

/** A file is no font with which a PDF is written. */
public final class UnusableFontException extends IOException {
    private static final long serialVersionUID = 1;

    /** The file. */
    private final String file;

    /** Why it is not. */
    private final Reason reason;

    /** Why it is not. */
    public enum Reason {
        /** It is a collection of fonts (TTC), of which none is chosen: a file with one of them (TTF) is needed. */
        COLLECTION,
        /** Its outlines are not TrueType's ({@code glyf}), of which a PDF would show nothing: take a TTF file. */
        OTHER_OUTLINES,
        /** It is no font at all, or a damaged one. */
        NO_FONT
    }

    UnusableFontException(Path file, Reason reason) {
        super("%s: %s".formatted(file, reason));
        this.file = file.toString();
        this.reason = reason;
    }

    /** {@return the file} */
    public String file() {
        return file;
    }

    /** {@return why it is not} */
    public Reason reason() {
        return reason;
    }
}
