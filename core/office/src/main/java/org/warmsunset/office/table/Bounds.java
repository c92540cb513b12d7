package org.warmsunset.office.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.UnreadableRowsException;

/**
 * Looks through a workbook once, keeping nothing, before anything of it is held in memory: what is larger than any
 * desk's workbook is refused, however small it was packed.
 */
final class Bounds {
    private static final long LARGEST = 1L << 30;

    /** The texts of a workbook are held all at once. */
    private static final long LARGEST_HELD = 96L << 20;

    /** A row of 16,384 columns, as many as there may be, takes less. */
    private static final int LONGEST_ROW = 2 << 20;

    private static final int MOST_PARTS = 10_000;
    private static final int LETTERS = 3;
    private static final byte[] ROW = {'<', 'r', 'o', 'w'};
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private final String file;
    private final byte[] buffer = new byte[1 << 16];
    private long sinceRow;
    private int row;
    private int doctype;
    private int letters = -1;

    private Bounds(String file) {
        this.file = file;
    }

    /**
     * Refuses a workbook that is too large.
     *
     * @throws UnreadableRowsException if it is, or is damaged
     */
    static void check(Path file) throws IOException {
        Bounds bounds = new Bounds(file.getFileName().toString());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> parts = zip.entries();
            if (zip.size() > MOST_PARTS) {
                throw bounds.refused("too-large");
            }
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    boolean sheet = part.getName().contains("worksheets/");
                    try (InputStream in = zip.getInputStream(part)) {
                        bounds.check(in, sheet);
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw bounds.refused("damaged-workbook");
        }
    }

    private void check(InputStream in, boolean sheet) throws IOException {
        long size = 0;
        sinceRow = 0;
        letters = -1;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            size += length;
            if (size > (sheet ? LARGEST : LARGEST_HELD)) {
                throw refused("too-large");
            }
            for (int i = 0; i < length; i++) {
                look(buffer[i], sheet);
            }
        }
    }

    private void look(byte b, boolean sheet) {
        doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == '<' ? 1 : 0;
        if (doctype == DOCTYPE.length) {
            throw refused("damaged-workbook");
        }
        if (!sheet) {
            return;
        }
        row = b == ROW[row] ? row + 1 : b == '<' ? 1 : 0;
        sinceRow++;
        if (row == ROW.length) {
            row = 0;
            sinceRow = 0;
        }
        boolean letter = b >= 'A' && b <= 'Z';
        if (letter && letters >= 0) {
            letters++;
        } else {
            boolean reference = letters > LETTERS && b >= '0' && b <= '9';
            letters = b == '"' ? 0 : -1;
            if (reference) {
                throw refused("too-wide");
            }
        }
        if (sinceRow > LONGEST_ROW) {
            throw refused("too-wide");
        }
    }

    private UnreadableRowsException refused(String code) {
        return refused(file, code);
    }

    /** What is wrong with a whole file. */
    static UnreadableRowsException refused(String file, String code) {
        return new UnreadableRowsException(
                Problem.builder().file(file).code(code).build(), null);
    }
}
