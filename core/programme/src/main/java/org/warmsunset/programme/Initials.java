package org.warmsunset.programme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The letters with which the pinyin of a name's characters begin: 单雄信 is found by {@code sxx} and by {@code dxx}, since
 * 单 is read <i>shan</i> as a surname and <i>dan</i> elsewhere. The table holds the readings of Unicode CLDR 46.
 */
final class Initials {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    /** Of each character one bit for each letter. */
    private static final int[] LETTERS = read();

    private Initials() {}

    private static int[] read() {
        int[] letters = new int[LAST - FIRST + 1];
        try (InputStream table = Objects.requireNonNull(Initials.class.getResourceAsStream("initials.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int letter = bit(line.charAt(0));
                line.chars().skip(2).forEach(character -> letters[character - FIRST] |= letter);
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bit(char letter) {
        return 1 << (letter - 'a');
    }

    /** Tells whether some characters of a name that follow each other begin with some letters, a to z. */
    static boolean contain(String name, String letters) {
        for (int from = 0; from + letters.length() <= name.length(); from++) {
            if (begin(name, from, letters)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begin(String name, int from, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (!begins(name.charAt(from + i), letters.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(char character, char letter) {
        boolean han = character >= FIRST && character <= LAST;
        return han ? (LETTERS[character - FIRST] & bit(letter)) != 0 : character == letter;
    }
}
