package org.warmsunset.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a journal entry: SHA-256 over the hash of the entry before and its fields, each in UTF-8 with its length
 * in bytes and a colon before it, so that no two lists of fields are written alike.
 */
final class EntryHash {
    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private EntryHash() {}

    static String of(@Nullable JournalEntry before, JournalEntry entry) {
        List<String> fields = List.of(
                before == null ? BEFORE_THE_FIRST : before.hash(),
                Long.toString(entry.number()),
                Long.toString(entry.at().toEpochMilli()),
                entry.access().who(),
                entry.access().why(),
                entry.deed().name(),
                entry.subject().map(subject -> subject.kind().name()).orElse(""),
                entry.subject().map(Subject::id).orElse(""));
        MessageDigest digest = sha256();
        for (String field : fields) {
            byte[] bytes = field.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
