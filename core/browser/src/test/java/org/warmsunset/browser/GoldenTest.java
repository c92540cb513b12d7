package org.warmsunset.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Verdict;

/** The golden file itself is compared by {@code .ci/browser}; here is what it must have. */
class GoldenTest {
    private static final int BLOCKS = 400;

    @Test
    void the_books_have_every_form_of_duty() {
        List<Duty> duties = new ArrayList<>();
        LongStream.rangeClosed(1, BLOCKS).forEach(seed -> duties.addAll(duties(new RandomBlock(seed).book())));

        assertThat(kinds(duties.stream().map(Duty::owed)))
                .containsExactlyInAnyOrder("Every", "AtFestivals", "AfterIncidents", "Once");
        assertThat(kinds(duties.stream().map(Duty::done)))
                .containsExactlyInAnyOrder("ByService", "ByCard", "ByKnowing");
        assertThat(duties.stream().map(Duty::owedBy)).contains(OwedBy.values());
        assertThat(duties.stream()
                        .map(Duty::owed)
                        .filter(Owed.Every.class::isInstance)
                        .map(owed -> ((Owed.Every) owed).cycle()))
                .contains(Cycle.Calendar.values())
                .anyMatch(Cycle.Tiles.class::isInstance);
        assertThat(duties).anyMatch(duty -> !duty.tiers().isEmpty());
        assertThat(duties.stream().map(Duty::done))
                .anyMatch(done -> done instanceof Done.ByService services && services.minutes() > 0);
    }

    @Test
    void the_answers_have_every_verdict_and_the_years_1950_to_2100() {
        Set<String> verdicts = new HashSet<>();
        Set<Integer> decades = new HashSet<>();
        LongStream.rangeClosed(1, 60).forEach(seed -> {
            String text = Golden.text(new RandomBlock(seed).tree());
            found(text, "\"verdict\":\"(\\w+)\"").forEach(verdicts::add);
            found(text, "\"first\":\"(\\d{3})\\d-").forEach(decade -> decades.add(Integer.parseInt(decade)));
        });
        assertThat(verdicts)
                .isEqualTo(Stream.of(Verdict.values()).map(Verdict::name).collect(Collectors.toSet()));
        assertThat(decades).contains(195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209);
    }

    private static Stream<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    private static List<Duty> duties(RuleBook book) {
        return Stream.concat(
                        book.versions().stream().flatMap(version -> version.duties().stream()),
                        book.overlays().stream().flatMap(overlay -> overlay.duties().stream()))
                .toList();
    }

    private static Set<String> kinds(Stream<?> values) {
        return values.map(value -> value.getClass().getSimpleName()).collect(Collectors.toSet());
    }
}
