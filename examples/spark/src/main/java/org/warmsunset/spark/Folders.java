package org.warmsunset.spark;

import static org.apache.spark.sql.functions.col;

import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.archive.Sorts;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.intake.DraftType;

/** Exchange folders as one table of rows, each with the elder whose it is. The library itself reads the files. */
final class Folders {
    static final String ELDER = "elder";
    static final String FILE = "file";
    static final String LINE = "line";
    static final String CELLS = "cells";

    private static final String PAIRING = "pairing";
    private static final String VOLUNTEER = "volunteer";

    private static final StructType SCHEMA = new StructType()
            .add(ELDER, DataTypes.StringType)
            .add(PAIRING, DataTypes.StringType)
            .add(VOLUNTEER, DataTypes.StringType)
            .add(FILE, DataTypes.StringType)
            .add(LINE, DataTypes.LongType)
            .add(CELLS, DataTypes.createArrayType(DataTypes.StringType));

    /** The files of which a case file is made. */
    private static final Map<String, DraftType<?>> FILES = new HashMap<>();

    static {
        for (DraftType<?> type : List.of(
                DraftType.ELDERS,
                DraftType.PAIRINGS,
                DraftType.CARDS,
                DraftType.KNOWLEDGE,
                DraftType.SUSPENSIONS,
                DraftType.SERVICE_RECORDS)) {
            FILES.put(type.file(), type);
        }
        Sorts.ALL.forEach(sort -> FILES.put(sort.file(), DraftType.of(sort)));
    }

    private Folders() {}

    static DraftType<?> type(String file) {
        DraftType<?> type = FILES.get(file);
        if (type == null) {
            throw new IllegalArgumentException("no case file is made of " + file);
        }
        return type;
    }

    /** Reads a file of each folder whole: what all elders share. */
    static List<Cells> shared(List<String> folders, DraftType<?> type) {
        List<Cells> all = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Line> lines = lines(new Place(folder, type.file()), type)) {
                lines.forEach(line -> all.add(line.cells()));
            }
        }
        return all.stream().distinct().toList();
    }

    /**
     * Gives all rows of which case files are made, each with its elder. The parts of a pairing find theirs by the
     * pairing, what volunteers' contacts say by their pairings.
     */
    static Dataset<Row> rows(SparkSession spark, List<String> folders, Terms terms) {
        List<String> places = new ArrayList<>();
        for (String folder : folders) {
            FILES.keySet().forEach(file -> places.add(folder + Place.BETWEEN + file));
        }
        Dataset<Row> all = spark.createDataset(places, Encoders.STRING())
                .repartition(places.size())
                .flatMap(new Reading(terms), Encoders.row(SCHEMA));
        Dataset<Row> pairings = all.filter(col(FILE).equalTo(DraftType.PAIRINGS.file()));
        Dataset<Row> ofPairings = all.filter(
                        col(ELDER).isNull().and(col(PAIRING).isNotNull()))
                .drop(ELDER)
                .join(pairings.select(col(PAIRING), col(ELDER)).distinct(), PAIRING);
        Dataset<Row> ofVolunteers = all.filter(
                        col(FILE).equalTo(DraftType.of(ContactChanges.SORT).file()))
                .filter(col(ELDER).isNull())
                .drop(ELDER)
                .join(pairings.select(col(VOLUNTEER), col(ELDER)).distinct(), VOLUNTEER);
        return Stream.of(all.filter(col(ELDER).isNotNull()), ofPairings, ofVolunteers)
                .map(some -> some.select(ELDER, FILE, LINE, CELLS))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    /** A file of a folder. */
    private record Place(String folder, String file) {
        static final String BETWEEN = "\n";

        static Place of(String text) {
            int end = text.indexOf(BETWEEN);
            return new Place(text.substring(0, end), text.substring(end + 1));
        }
    }

    /** A row of a file. */
    private record Line(long number, Cells cells) {}

    private static Stream<Line> lines(Place place, DraftType<?> type) {
        try {
            Stream<org.warmsunset.intake.Row> rows = ExchangeFolder.open(Path.of(place.folder()))
                    .rows(place.file())
                    .orElse(Stream.empty());
            List<List<String>> header = new ArrayList<>();
            return rows.filter(row -> !header.isEmpty() || !header.add(row.cells()))
                    .map(row -> new Line(row.line(), Cells.of(type, header.get(0), row.cells())))
                    .onClose(rows::close);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new IllegalArgumentException("is no exchange folder: " + place.folder(), e);
        }
    }

    /** Reads a file, and names who stays for whoever is merged away. */
    private record Reading(Terms terms) implements FlatMapFunction<String, Row> {
        @Override
        public Iterator<Row> call(String text) {
            Place place = Place.of(text);
            DraftType<?> type = type(place.file());
            OnePerson one = terms.onePerson();
            Stream<Line> lines = lines(place, type);
            TaskCompletionListener close = context -> lines.close();
            TaskContext.get().addTaskCompletionListener(close);
            return lines.map(line -> row(type, line, one)).iterator();
        }

        private static Row row(DraftType<?> type, Line line, OnePerson one) {
            Cells cells = line.cells();
            String elder = cells.text(type, "elder_id");
            String volunteer = cells.text(type, "volunteer_id");
            return RowFactory.create(
                    elder == null ? null : one.of(ElderId.of(elder)).value(),
                    cells.text(type, "pairing_id"),
                    volunteer == null ? null : one.of(VolunteerId.of(volunteer)).value(),
                    type.file(),
                    line.number(),
                    cells.texts().toArray(new @Nullable String[0]));
        }
    }
}
