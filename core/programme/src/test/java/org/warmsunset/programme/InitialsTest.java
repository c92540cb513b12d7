package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InitialsTest {
    private static final List<Transliterator> READINGS = List.of(
            Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower"),
            Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower"));

    private static String of(String character) {
        TreeSet<Character> letters = new TreeSet<>();
        READINGS.forEach(reading -> letters.add(reading.transliterate(character).charAt(0)));
        letters.removeIf(letter -> letter < 'a' || letter > 'z'); // a character that has no reading
        return letters.toString();
    }

    private static String known(String character) {
        TreeSet<Character> letters = new TreeSet<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (Initials.contain(character, String.valueOf(letter))) {
                letters.add(letter);
            }
        }
        return letters.toString();
    }

    @Test
    void the_letters_of_each_character_are_those_of_its_readings_in_a_name_and_elsewhere() {
        List<String> wrong = IntStream.rangeClosed(0x4e00, 0x9fff)
                .mapToObj(Character::toString)
                .filter(character -> !known(character).equals(of(character)))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_name_has_the_letters_of_characters_that_follow_each_other() {
        assertThat(Initials.contain("王桂兰", "wgl")).isTrue();
        assertThat(Initials.contain("王桂兰", "gl")).isTrue();
        assertThat(Initials.contain("王桂兰", "wl")).isFalse();
        assertThat(Initials.contain("王桂兰", "wgla")).isFalse();
        assertThat(Initials.contain("单雄信", "sxx")).isTrue();
        assertThat(Initials.contain("单雄信", "dxx")).isTrue();
        assertThat(Initials.contain("a桂兰", "agl")).isTrue();
        assertThat(Initials.contain("𠮷田", "t")).isTrue();
    }
}
