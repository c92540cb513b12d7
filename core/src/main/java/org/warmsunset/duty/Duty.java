package org.warmsunset.duty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;

/**
 * Something that is owed 职责, as one version of a rule book has it: by whom, when, and by what it is done.
 *
 * <pre>{@code
 * Duty weeklyChat = Duty.builder()
 *         .code("WEEKLY_CHAT")
 *         .putNames("zh", "每周聊天")
 *         .putNames("en", "Weekly chat")
 *         .clause("四个必须·每周聊天")
 *         .owed(new Owed.Every(Cycle.Calendar.WEEK, 50))
 *         .done(new Done.ByService(Set.of(CHAT, VISIT), 1, 0))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface Duty extends WithDuty {
    /** {@return what it is called in data: 1 to 40 of A-Z, 0-9 and _, such as WEEKLY_CHAT} */
    String code();

    /** {@return its names for people, by language, such as zh: 每周聊天; at least one} */
    Map<String, String> names();

    /** {@return the clause of the plan or the law that it rests on, quoted, such as 四个必须·每周聊天} */
    String clause();

    /** {@return when it is owed} */
    Owed owed();

    /** {@return by what it is done} */
    Done done();

    /** {@return by whom it is owed} */
    @Value.Default
    default OwedBy owedBy() {
        return OwedBy.PAIRING;
    }

    /** {@return the classes of risk of the elders whom it is for; none when it is for all} */
    Set<String> tiers();

    /** {@return where it and its numbers come from} */
    List<Source> sources();

    /** {@return whether it is owed once, by a deadline, and not in every period} */
    default boolean isStanding() {
        return owed() instanceof Owed.Once;
    }

    /**
     * Tells whether another duty may bear the same code in another version: findings through the years keep their
     * sense.
     *
     * @param other the other duty
     * @return whether both are owed by the same, by the same kind of schedule, and done by the same kind of thing
     */
    default boolean isAkinTo(Duty other) {
        return owedBy() == other.owedBy()
                && owed().getClass() == other.owed().getClass()
                && done().getClass() == other.done().getClass();
    }

    /** Refuses what makes no sense together. */
    @Value.Check
    default void check() {
        Check.code("code", code());
        Check.that(!names().isEmpty(), "name", "is missing in every language");
        tiers().forEach(tier -> Check.code("tiers", tier));
        if (!(done() instanceof Done.ByService services)) {
            Check.that(isStanding(), "owed", "must be once, since a card or a fact is owed once");
            Check.that(
                    owedBy() == OwedBy.PAIRING, "owedBy", "must be PAIRING, since a card or a fact is a volunteer's");
        } else {
            Check.that(!isStanding() || services.minutes() == 0, "minutes", "must be absent with once");
            Check.that(
                    isStanding() || services.onDays() <= owed().longest(),
                    code(),
                    "cannot be done on " + services.onDays() + " days: its periods have at most " + owed().longest());
        }
        if (done() instanceof Done.ByKnowing known
                && known.freshDays() != Done.ByKnowing.FOR_EVER
                && owed() instanceof Owed.Once once) {
            Check.that(once.withinDays() > 0, "withinDays", "must be at least 1 with freshDays");
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Duty}. Not thread-safe. */
    final class Builder extends ImmutableDuty.Builder {
        Builder() {}
    }
}
