package org.warmsunset.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.MisnamedFile;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.RowSource;

/**
 * Reads a folder of CSV files, row by row: RFC 4180, any line ends, empty lines skipped. Each file's encoding is found
 * by itself: its byte order mark, or UTF-8, or else GB18030; its separator likewise. Files other than those of
 * {@link DraftType#all()} are named and not looked at.
 *
 * <pre>{@code
 * RowSource rows = ExchangeFolder.open(Path.of("programme"));
 * }</pre>
 *
 * <p>Immutable; safe for use by many threads when its progress callback is.
 */
public final class ExchangeFolder implements RowSource {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path folder;
    private final Charset otherwise;
    private final LongConsumer progress;

    private ExchangeFolder(Path folder, Charset otherwise, LongConsumer progress) {
        this.folder = folder;
        this.otherwise = otherwise;
        this.progress = progress;
    }

    /**
     * Opens a folder.
     *
     * @param folder the folder
     * @return its files
     * @throws NoSuchFileException if there is no such folder
     * @throws NotDirectoryException if it is a file
     */
    public static ExchangeFolder open(Path folder) throws NoSuchFileException, NotDirectoryException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new ExchangeFolder(folder, GB18030, bytes -> {});
    }

    /**
     * Says in which encoding a file is that has no byte order mark and is no UTF-8.
     *
     * @param encoding the encoding, such as Big5
     * @return the same folder, read in it
     */
    public ExchangeFolder in(Charset encoding) {
        return new ExchangeFolder(folder, encoding, progress);
    }

    /**
     * Tells how reading gets on. An import opens each file twice, first for its header line only.
     *
     * @param callback takes the number of bytes that were read since its last call, on the thread that read them: for
     *     the header line that of who imports, for the rows another one
     * @return the same folder, whose reading tells it
     */
    public ExchangeFolder tellingProgress(LongConsumer callback) {
        return new ExchangeFolder(folder, otherwise, callback);
    }

    /** {@return the bytes of its files, all together} */
    public long size() {
        long size = 0;
        for (DraftType<?> type : DraftType.all()) {
            size += folder.resolve(type.file()).toFile().length();
        }
        return size;
    }

    /**
     * Names the files that are not read, but for hidden ones and the problems beside rejected rows, and the folders
     * whose names look like those of files that would be.
     *
     * @return their names, in order
     * @throws UncheckedIOException if the folder cannot be read
     */
    @Override
    public List<String> otherFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean isFolder = Files.isDirectory(file);
                if (!isRead(file, name) && !Files.isHidden(file) && (!isFolder || isLikeOurs(name))) {
                    names.add(isFolder ? name + "/" : name);
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is read, be it because its system tells no small letters from capital ones. */
    private boolean isRead(Path file, String name) throws IOException {
        if (name.equals(ExchangeWriter.PROBLEMS)) {
            return true;
        }
        for (DraftType<?> type : DraftType.all()) {
            Path own = folder.resolve(type.file());
            if (type.file().equalsIgnoreCase(name) && Files.exists(own) && Files.isSameFile(file, own)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLikeOurs(String name) {
        return MisnamedFile.of(name).isPresent();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    @Override
    public Optional<Stream<Row>> rows(String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            if (Files.isDirectory(path)) {
                throw new FileSystemException(path.toString(), null, "is a folder");
            }
            return Optional.of(TextRows.open(path, otherwise, progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
