package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Seals with Tink. */
final class TinkCipher implements FieldCipher {
    static final Parameters TEXT_KEYS = PredefinedAeadParameters.AES256_GCM;
    static final Parameters INDEX_KEYS = PredefinedPrfParameters.HMAC_SHA256_PRF;
    static final Configuration TEXTS = AeadConfig2026.get();
    static final Configuration INDEXES = PrfConfig2026.get();

    /** Two numbers of a hundred million have the same index with a chance of less than one in 10^22. */
    private static final int INDEX_BYTES = 16;

    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final Aead aead;
    private final List<Prf> prfs;

    /** Takes the keys, of which the primary ones are the newest. */
    TinkCipher(KeysetHandle texts, KeysetHandle indexes) throws GeneralSecurityException {
        aead = texts.getPrimitive(TEXTS, Aead.class);
        PrfSet set = indexes.getPrimitive(INDEXES, PrfSet.class);
        prfs = new ArrayList<>();
        set.getPrfs().forEach((id, prf) -> prfs.add(id == set.getPrimaryId() ? 0 : prfs.size(), prf));
    }

    @Override
    public String seal(String text, String context) {
        try {
            return ENCODER.encodeToString(aead.encrypt(text.getBytes(UTF_8), context.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be sealed", e);
        }
    }

    @Override
    public String open(String sealed, String context) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), context.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed under these keys for this place", e);
        }
    }

    @Override
    public List<String> indexes(String text, String context) {
        byte[] input = (context + '/' + text).getBytes(UTF_8);
        List<String> indexes = new ArrayList<>();
        try {
            for (Prf prf : prfs) {
                indexes.add(ENCODER.encodeToString(prf.compute(input, INDEX_BYTES)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be indexed", e);
        }
        return indexes;
    }
}
