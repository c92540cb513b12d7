package org.warmsunset.ownstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.warmsunset.basics.PhoneNumber;

/** Writes small values: everything but a number is a text, with its length before it. */
final class ValueWriter {
    private final DataOutputStream out;

    ValueWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes one value. */
    @FunctionalInterface
    interface Writing<T> {
        void write(T value) throws IOException;
    }

    void number(long number) throws IOException {
        out.writeLong(number);
    }

    /** Writes what {@code toString} gives back to a parser: an id, a day, the name of an enum. */
    void text(Object value) throws IOException {
        byte[] bytes = value.toString().getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    <T> void optional(Optional<T> value, Writing<? super T> writing) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writing.write(value.get());
        }
    }

    void optional(Optional<?> value) throws IOException {
        optional(value, this::text);
    }

    void phone(PhoneNumber phone) throws IOException {
        text(phone.normalised());
        text(phone.asTyped());
    }

    <T> void all(Collection<T> values, Writing<? super T> writing) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writing.write(value);
        }
    }

    void all(Collection<?> values) throws IOException {
        all(values, this::text);
    }
}
