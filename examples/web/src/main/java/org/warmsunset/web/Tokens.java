package org.warmsunset.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess. */
final class Tokens {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 24;

    /** Without what people mistake for something else. */
    private static final String TYPED = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int TYPED_LENGTH = 16;

    private Tokens() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** One that somebody has to type: 79 bits, such as {@code k7f3-9mwp-2xqz-hb4t}. */
    static String typed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < TYPED_LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(TYPED.charAt(CHANCE.nextInt(TYPED.length())));
        }
        return text.toString();
    }

    /** What is kept of a token: whoever reads it there cannot use it. */
    static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** Compares without telling by its time how much is the same. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
