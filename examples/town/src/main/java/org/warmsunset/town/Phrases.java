package org.warmsunset.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What volunteers write beside a contact. */
final class Phrases {

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, String> pastimes = new HashMap<>();

    Phrases() {
        for (String line : Words.lines("phrases.txt")) {
            List<String> cells = Words.cells(line, 4);
            Phrase phrase = new Phrase(cells.get(1), Words.words(cells.get(2)), cells.get(3));
            phrases.computeIfAbsent(cells.get(0), what -> new ArrayList<>()).add(phrase);
        }
        for (String line : Words.lines("hobbies.txt")) {
            List<String> cells = Words.cells(line, 2);
            pastimes.put(cells.get(0), cells.get(1));
        }
    }

    /** A note on that occasion that fits the send and the month, or an empty one when none does. */
    String note(String what, String send, int month, Elder elder, Dice dice) {
        List<Phrase> fitting = phrases.getOrDefault(what, List.of()).stream()
                .filter(phrase -> phrase.fits(send, month, elder))
                .toList();
        return fitting.isEmpty() ? "" : filled(choose(dice.pick(fitting).text(), dice), elder, dice);
    }

    /** The theme of something done together. */
    Theme theme(String what, int month, Dice dice) {
        List<Phrase> fitting = phrases.getOrDefault(what, List.of()).stream()
                .filter(phrase -> phrase.isFor(month))
                .toList();
        Phrase phrase = dice.pick(fitting);
        return new Theme(phrase.send(), phrase.text());
    }

    /** Takes one of the words of every <code>{a|b}</code>. */
    private static String choose(String text, Dice dice) {
        String rest = text;
        while (rest.contains("{")) {
            int open = rest.indexOf('{');
            int close = rest.indexOf('}');
            List<String> choices = Words.cells(rest.substring(open + 1, close), -1);
            rest = rest.substring(0, open) + dice.pick(choices) + rest.substring(close + 1);
        }
        return rest;
    }

    private String filled(String text, Elder elder, Dice dice) {
        String note = text.replace("@elder", elder.address());
        if (note.contains("@child")) {
            note = note.replace("@child", elder.relatives().get(0).relation());
        }
        if (Phrase.needsHobby(note)) {
            String hobby = dice.pick(elder.survey().hobbies());
            note = note.replace("@hobby", hobby).replace("@play", pastimes.getOrDefault(hobby, hobby));
        }
        return note;
    }

    /** What something done together was about. */
    record Theme(String send, String title) {}

    private record Phrase(String send, List<String> months, String text) {

        boolean fits(String wanted, int month, Elder elder) {
            return (send.equals("-") || send.equals(wanted))
                    && isFor(month)
                    && !(text.contains("@child") && elder.relatives().isEmpty())
                    && !(needsHobby(text) && elder.survey().hobbies().isEmpty());
        }

        boolean isFor(int month) {
            return months.contains("-") || months.contains(Integer.toString(month));
        }

        static boolean needsHobby(String text) {
            return text.contains("@hobby") || text.contains("@play");
        }
    }
}
