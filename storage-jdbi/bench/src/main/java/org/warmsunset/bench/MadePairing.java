package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pairing that was made up: most began before the year, some begin or end in the middle of it, and a tenth of the
 * elders get a second volunteer after the first has left.
 */
final class MadePairing {
    static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);

    private final int number;
    private final Dice dice;

    MadePairing(int number) {
        this.number = number;
        this.dice = new Dice(number, -1);
    }

    private static boolean follows(int number) {
        return number % 2 == 1 && new Dice(number, -2).chance(0, 20);
    }

    int number() {
        return number;
    }

    /** Whether it is the first of its elder. */
    boolean isFirst() {
        return !follows(number);
    }

    String id() {
        return "P%07d".formatted(number);
    }

    String elder() {
        return "E%07d".formatted(follows(number) ? number - 1 : number);
    }

    String volunteer() {
        return volunteer(number);
    }

    static String volunteer(int number) {
        return "V%07d".formatted(number);
    }

    LocalDate start() {
        if (follows(number)) {
            LocalDate end = new MadePairing(number - 1).end();
            return (end == null ? JANUARY : end).plusDays(1 + dice.roll(1, 30));
        }
        if (follows(number + 1) || dice.chance(2, 60)) {
            return JANUARY.minusDays(1 + dice.roll(3, 600));
        }
        return JANUARY.minusDays(20).plusDays(dice.roll(3, 340));
    }

    @Nullable
    LocalDate end() {
        if (follows(number + 1)) {
            return JANUARY.plusDays(60 + dice.roll(4, 200));
        }
        if (dice.chance(5, 4)) {
            return start().plusDays(dice.roll(6, 30));
        }
        return dice.chance(7, 12) ? start().plusDays(100 + dice.roll(8, 400)) : null;
    }

    /** Lines of {@code suspensions.csv}: none for most, two that overlap for some, without an end for a few. */
    List<String> suspensions() {
        List<String> lines = new ArrayList<>();
        int many = dice.chance(10, 15) ? 1 + dice.roll(11, 2) : 0;
        LocalDate first = start().plusDays(dice.roll(12, 250));
        for (int i = 0; i < many; i++) {
            LocalDate last = first.plusDays(dice.roll(13 + i, 60));
            lines.add("%s,%s,%s,住院".formatted(id(), first, dice.chance(15, 10) ? "" : last));
            first = first.plusDays(1 + dice.roll(16, 30));
        }
        return lines;
    }

    /** A line of {@code cards.csv}; null for one in ten. */
    @Nullable
    String card() {
        if (dice.chance(20, 10)) {
            return null;
        }
        LocalDate issued = start().plusDays(dice.roll(21, 14));
        String elderCopy =
                dice.chance(22, 8) ? "" : issued.plusDays(dice.roll(23, 6)).toString();
        return "%s,KINSHIP;HEALTH,%s,%s,%s".formatted(id(), issued, issued.plusDays(dice.roll(24, 3)), elderCopy);
    }

    /** Lines of {@code knowledge.csv}. */
    List<String> knowledge() {
        List<String> lines = new ArrayList<>();
        int nth = 30;
        for (String fact : List.of("HEALTH", "MEDICATION", "HOBBIES", "HOME_ADDRESS", "FAMILY_PHONE")) {
            if (dice.chance(nth, 88)) {
                lines.add("%s,%s,%s".formatted(id(), fact, start().plusDays(dice.roll(nth + 5, 34))));
            }
            nth++;
        }
        return lines;
    }
}
