package org.warmsunset.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.office.workbook.SheetNames;
import org.warmsunset.office.workbook.TooManyRowsException;
import org.warmsunset.office.workbook.WorkbookWriter;
import org.warmsunset.storage.ReadSession;

/** Gives all data out, as a folder of CSV files or as a workbook. */
final class ExportPage {
    private ExportPage() {}

    static void show(Call call) {
        call.show("export", "");
    }

    static void download(Call call) {
        Optional<String> format = call.form("format");
        LocalDate today = call.programme().today();
        try {
            if (format.equals(Optional.of("xlsx"))) {
                send(call, "warm-sunset-" + today + ".xlsx", (session, folder) -> {
                    Path file = folder.resolve("all.xlsx");
                    WorkbookWriter.write(
                            session, file, SheetNames.in(call.texts().locale()), rows -> {});
                    return file;
                });
            } else if (format.equals(Optional.of("csv"))) {
                send(call, "warm-sunset-" + today + ".zip", (session, folder) -> zip(session, folder));
            } else {
                throw Call.notThere();
            }
        } catch (TooManyRowsException e) {
            call.show(422, "export", "export.too-many");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file into an empty folder. */
    private interface Writing {
        Path write(ReadSession session, Path folder) throws IOException;
    }

    /** The file is whole before its first byte is sent, so that nobody takes half of it for all. */
    private static void send(Call call, String name, Writing writing) throws IOException {
        Path folder = Files.createTempDirectory("warm-sunset-export");
        try {
            Path file = call.programme().store().read(session -> written(session, folder, writing));
            call.context()
                    .contentType("application/octet-stream")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            try (OutputStream out = call.context().outputStream()) {
                Files.copy(file, out);
            }
        } finally {
            delete(folder);
        }
    }

    private static Path written(ReadSession session, Path folder, Writing writing) {
        try {
            return writing.write(session, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path zip(ReadSession session, Path folder) throws IOException {
        Path csv = folder.resolve("csv");
        ExchangeWriter.writeForSpreadsheets(session, csv);
        Path file = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> files = Files.list(csv)) {
            for (Path each : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
                Files.copy(each, zip);
            }
        }
        return file;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> all.add(0, file));
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
