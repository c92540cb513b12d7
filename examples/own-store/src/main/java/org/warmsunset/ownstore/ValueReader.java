package org.warmsunset.ownstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;

/** Reads what {@link ValueWriter} wrote. */
final class ValueReader {
    private final DataInputStream in;

    ValueReader(DataInputStream in) {
        this.in = in;
    }

    /** Reads one value. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    long number() throws IOException {
        return in.readLong();
    }

    String text() throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a text is cut off");
        }
        return new String(bytes, UTF_8);
    }

    <T> T text(Function<String, T> parser) throws IOException {
        return parser.apply(text());
    }

    <T> Optional<T> optional(Reading<T> reading) throws IOException {
        return in.readBoolean() ? Optional.of(reading.read()) : Optional.empty();
    }

    <T> Optional<T> optional(Function<String, T> parser) throws IOException {
        return optional(() -> text(parser));
    }

    Optional<String> optional() throws IOException {
        return optional(Function.identity());
    }

    /** A landline that was typed without its area is read with the area of its normal form. */
    PhoneNumber phone() throws IOException {
        String normalised = text();
        String area = normalised.startsWith("0") ? normalised.substring(0, normalised.indexOf('-')) : "010";
        return PhoneNumber.parse(text(), area);
    }

    ResidentId residentId() throws IOException {
        return ResidentId.parse(text(), LocalDate.MAX);
    }

    <T> List<T> all(Reading<T> reading) throws IOException {
        List<T> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(reading.read());
        }
        return values;
    }

    <T> List<T> all(Function<String, T> parser) throws IOException {
        return all(() -> text(parser));
    }
}
