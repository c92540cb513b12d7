package org.warmsunset.programme;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.warmsunset.archive.Certificates;
import org.warmsunset.recognition.Certificate;

/**
 * The keys of those who issue certificates. With its issuer's key a certificate gets a code, which nobody can make up
 * or carry over to another certificate; whoever succeeds an issuer keeps its key, to check what it issued.
 *
 * <pre>{@code
 * IssuerKeys keys = IssuerKeys.parse(Files.readString(file));
 * keys.code(certificate);   // 7Q2MD-0XKTA-9RZ4H-C5VWE
 * }</pre>
 *
 * <p>The text has a line for each issuer: its name, its key in Base64 and, if it has one, its successor, with tabs in
 * between. Immutable and thread-safe; only {@link #newLine} tells a key.
 */
public final class IssuerKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Crockford's digits: none that is taken for another. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;
    private static final int CODE = 20;
    private static final int GROUP = 5;

    private final Map<String, Issuer> issuers;

    /** @param successor who keeps the key now; empty when that is the issuer itself */
    private record Issuer(SecretKeySpec key, String successor) {}

    private IssuerKeys(Map<String, Issuer> issuers) {
        this.issuers = issuers;
    }

    /**
     * Reads the keys.
     *
     * @param secretText a line for each issuer, a later one in place of an earlier one; blank lines are skipped
     * @return the keys
     * @throws IllegalArgumentException with the number of the line if one is none of those; its text is not told
     */
    public static IssuerKeys parse(String secretText) {
        Map<String, Issuer> issuers = new LinkedHashMap<>();
        String[] lines = secretText.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                String[] parts = lines[i].split("\t", -1);
                if (parts.length < 2 || parts.length > 3) {
                    throw new IllegalArgumentException("line %d is not an issuer, a tab and a key".formatted(i + 1));
                }
                issuers.put(parts[0], new Issuer(key(parts[1], i + 1), parts.length == 3 ? parts[2] : ""));
            }
        }
        return new IssuerKeys(issuers);
    }

    @SuppressWarnings("PreserveStackTrace") // The cause tells a part of the key.
    private static SecretKeySpec key(String base64, int line) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length < KEY_BYTES) {
                throw new IllegalArgumentException("the key of line %d is too short".formatted(line));
            }
            return new SecretKeySpec(bytes, ALGORITHM);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line %d has no key of 32 bytes in Base64".formatted(line));
        }
    }

    /**
     * Makes the line of a new issuer, with a key made at random.
     *
     * @param issuer its name
     * @return the line, without an end
     * @throws IllegalArgumentException if the name is blank, or has a tab or an end of a line
     */
    public static String newLine(String issuer) {
        if (issuer.isBlank() || issuer.matches("(?s).*[\t\r\n].*")) {
            throw new IllegalArgumentException("an issuer's name is blank, or has a tab or an end of a line");
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return issuer + "\t" + Base64.getEncoder().encodeToString(key);
    }

    /**
     * Tells whether there is a key of an issuer.
     *
     * @param issuer its name
     * @return whether there is
     */
    public boolean has(String issuer) {
        return issuers.containsKey(issuer);
    }

    /**
     * Finds who keeps the key of an issuer that is no more.
     *
     * @param issuer its name
     * @return its successor; empty when it has none
     */
    public Optional<String> successor(String issuer) {
        return Optional.ofNullable(issuers.get(issuer)).map(Issuer::successor).filter(name -> !name.isEmpty());
    }

    /**
     * Makes the code of a certificate: 100 bits of HMAC-SHA-256 over all that it says.
     *
     * @param certificate the certificate
     * @return four groups of five digits; empty when there is no key of its issuer, or it was erased
     */
    public Optional<String> code(Certificate certificate) {
        return certificate
                .says(Certificates.ISSUER)
                .filter(issuer -> !certificate.isErased())
                .map(issuers::get)
                .map(issuer -> code(issuer.key, certificate.text()));
    }

    private static String code(SecretKeySpec key, String text) {
        byte[] hash;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java always has HMAC-SHA-256", e);
        }
        BigInteger bits = new BigInteger(1, Arrays.copyOf(hash, (CODE * BITS + 7) / 8));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(DIGITS.charAt(bits.shiftRight(i * BITS).intValue() & (DIGITS.length() - 1)));
        }
        return code.toString();
    }

    /** Whether a code is that of a certificate, however it was typed. */
    boolean isCode(Certificate certificate, String typed) {
        String bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[-\\s]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code(certificate)
                .filter(code -> MessageDigest.isEqual(
                        code.replace("-", "").getBytes(StandardCharsets.UTF_8), bare.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
