package org.warmsunset.web;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/** Keeps of a password what tells whether another is the same: Argon2id with 19 MiB, two passes (OWASP, 2024). */
final class Passwords {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /** Each check takes 19 MiB: whoever sends many at once waits. */
    private static final Semaphore TURNS = new Semaphore(2);

    private Passwords() {}

    static String hash(String password) {
        TURNS.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(ARGON2)
                    .getResult();
        } finally {
            TURNS.release();
        }
    }

    static boolean matches(String password, String hash) {
        TURNS.acquireUninterruptibly();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            TURNS.release();
        }
    }
}
