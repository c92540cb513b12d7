package org.warmsunset.storage.jdbi.seal;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;
import org.warmsunset.storage.jdbi.sql.TextCipher;

/** Whether a store is sealed, and under which keys: told by a known text, which is sealed as all else is. */
public final class Seal {
    private static final String KNOWN = "warm sunset";
    private static final String CONTEXT = RowContext.of("sealing").context("known_text");

    private final TextCipher cipher;
    private final String place;
    private volatile @Nullable String opened;

    public Seal(TextCipher cipher, String place) {
        this.cipher = cipher;
        this.place = place;
    }

    /**
     * Refuses to read or write with another cipher than the store's. That was right when the store was opened, but
     * somebody else may have sealed it since.
     *
     * @throws BrokenException if the keys are not those of the store
     */
    public void require(Sql sql) {
        String stored = sql.greeting().orElseGet(() -> stored(sql));
        if (!stored.equals(opened)) {
            if (!opens(cipher, stored)) {
                throw wrongKey();
            }
            opened = stored;
        }
    }

    private BrokenException wrongKey() {
        return new BrokenException(BrokenException.Cause.WRONG_KEY, place + " is sealed under another key", null);
    }

    /** Tells whether another cipher has the key under which the store was sealed last. */
    public boolean isOpenedBy(Sql sql, TextCipher other) {
        return opens(other, stored(sql));
    }

    /** Refuses another cipher that has not. */
    public void requireOpenedBy(Sql sql, TextCipher other) {
        if (!isOpenedBy(sql, other)) {
            throw wrongKey();
        }
    }

    /**
     * Refuses another cipher that does not open all that is stored; nobody can write meanwhile.
     *
     * @throws BrokenException if it lacks a key, or something is damaged
     */
    public void requireAllOpenedBy(Sql sql, TextCipher other) {
        sql.claimAll();
        requireOpenedBy(sql, other);
        PersonalTable.ALL.forEach(table -> table.requireOpenedBy(sql, other));
    }

    /** Tells whether the store is in the clear, and is not meant to be. */
    boolean isMissing(Sql sql) {
        return stored(sql).equals(KNOWN) && !opens(cipher, KNOWN);
    }

    boolean isWipeDue(Sql sql) {
        return wipeDue(sql) == 1;
    }

    /**
     * Tells what must still be wiped out of the database's files: nothing by 0, what was sealed anew by 1, and by any
     * other number, which grows with each of them, erasures only.
     */
    static long wipeDue(Sql sql) {
        return sql.value("select wipe_due from {sealing}", Row::number);
    }

    /** Says that an erasure must be wiped; gives the number for it. */
    static long wipeErased(Sql sql) {
        long due = wipeDue(sql);
        long next = due == 1 ? 1 : Math.max(2, due + 1);
        wipeDue(sql, next);
        return next;
    }

    void wiped(Sql sql) {
        sql.claimAll();
        wipeDue(sql, 0);
    }

    private static void wipeDue(Sql sql, long number) {
        sql.update("update {sealing} set wipe_due = ?", number, (due, params) -> params.number(due));
    }

    /** Seals all that is stored under the newest key. */
    void renew(Sql sql) {
        sql.claimAll();
        if (!isMissing(sql)) {
            require(sql);
        }
        boolean clear = stored(sql).equals(KNOWN);
        BinaryOperator<String> opening = clear ? (text, context) -> text : cipher::open;
        boolean any = false;
        for (PersonalTable table : PersonalTable.ALL) {
            any |= table.renew(sql, opening);
        }
        String known = cipher.seal(KNOWN, CONTEXT);
        sql.update(
                "update {sealing} set known_text = ?, wipe_due = ?",
                any ? 1 : wipeDue(sql),
                (due, params) -> params.text(known).number(due));
    }

    private static String stored(Sql sql) {
        return sql.value("select known_text from {sealing}", Row::text);
    }

    private static boolean opens(TextCipher cipher, String known) {
        try {
            return cipher.open(known, CONTEXT).equals(KNOWN);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
