package org.warmsunset.office.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short texts for long ones. */
final class Hashes {
    /** Without I, L, O and U, which people misread. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Sixty bits: among a million, two are the same once in two million programmes. */
    private static final int LENGTH = 12;

    private static final int BITS = 5;

    private Hashes() {}

    static String shortened(String text) {
        byte[] hash = sha256(text);
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << Byte.SIZE | (hash[i] & 0xFF);
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt((int) (number >>> (i * BITS) & (LETTERS.length() - 1))));
        }
        return letters.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
