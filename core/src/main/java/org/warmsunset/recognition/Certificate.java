package org.warmsunset.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Column;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;

/**
 * A certificate of volunteer service 志愿服务记录证明 and how far it came: somebody draws it up, a second person approves it,
 * it is shown in public for seven days at least, it is issued, and it may be revoked at any time (民发〔2015〕149号). It
 * says what was recorded; it is no official document of the state.
 *
 * <pre>{@code
 * Certificate certificate = Certificate.of(drawnUp, entries, day);
 * certificate.step();          // ISSUED
 * certificate.refuses(step);   // TOO_SOON, since it is shown for three days only
 * }</pre>
 *
 * <p>A step that does not follow from those before it is none, wherever it comes from. Immutable and thread-safe.
 */
public final class Certificate {
    /** For how many days a certificate is shown in public at least, before it is issued. */
    public static final int NOTICE_DAYS = 7;

    private final Entry drawnUp;
    private final List<Entry> steps;

    /** Why a step does not follow. */
    public enum Refusal {
        /** The steps before it are missing, it was taken before, or the certificate is revoked. */
        OUT_OF_ORDER,
        /** It lies before the step before it, or the certificate has not been shown for long enough. */
        TOO_SOON,
        /** Whoever drew it up approves it. */
        SAME_PERSON
    }

    private Certificate(Entry drawnUp, List<Entry> steps) {
        this.drawnUp = drawnUp;
        this.steps = steps;
    }

    /**
     * Follows a certificate.
     *
     * @param drawnUp the certificate as it was drawn up
     * @param entries the entries about the volunteer that are known and stand, of any sort, in any order
     * @param day the last day that counts
     * @return the certificate with its steps
     * @throws IllegalArgumentException if the entry is none of a certificate
     */
    public static Certificate of(Entry drawnUp, Collection<Entry> entries, LocalDate day) {
        if (drawnUp.sort() != Certificates.SORT) {
            throw new IllegalArgumentException(
                    "entry " + drawnUp.id() + " is a " + drawnUp.sort() + " and no certificate");
        }
        Certificate certificate = new Certificate(drawnUp, List.of());
        for (Entry entry : entries.stream().sorted(Entry.ORDER).toList()) {
            if (!entry.day().isAfter(day)
                    && entry.get(CertificateSteps.CERTIFICATE).equals(Optional.of(drawnUp.id()))
                    && certificate.refuses(entry).isEmpty()) {
                certificate = certificate.with(entry);
            }
        }
        return certificate;
    }

    private Certificate with(Entry step) {
        List<Entry> more = new ArrayList<>(steps);
        more.add(step);
        return new Certificate(drawnUp, List.copyOf(more));
    }

    /**
     * Tells whether a step follows from those before it.
     *
     * @param step the step
     * @return why it does not; empty when it does
     */
    public Optional<Refusal> refuses(Entry step) {
        Step next = step.get(CertificateSteps.STEP).orElseThrow();
        if (!follows(next)) {
            return Optional.of(Refusal.OUT_OF_ORDER);
        }
        if (step.day().isBefore(earliest(next))) {
            return Optional.of(Refusal.TOO_SOON);
        }
        boolean alone = next == Step.APPROVED
                && step.get(CertificateSteps.BY)
                        .filter(by -> Optional.of(by).equals(handler()))
                        .isPresent();
        return alone ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
    }

    /** {@return the steps that may come next, each on its day} */
    public List<Step> next() {
        return Stream.of(Step.values()).filter(this::follows).toList();
    }

    private boolean follows(Step next) {
        Optional<Step> last = step();
        return switch (next) {
            case APPROVED -> last.isEmpty();
            case PUBLISHED -> last.equals(Optional.of(Step.APPROVED));
            case ISSUED -> last.equals(Optional.of(Step.PUBLISHED));
            case REVOKED -> !last.equals(Optional.of(Step.REVOKED));
        };
    }

    private LocalDate earliest(Step next) {
        LocalDate last =
                steps.isEmpty() ? drawnUp.day() : steps.get(steps.size() - 1).day();
        return next == Step.ISSUED ? last.plusDays(NOTICE_DAYS) : last;
    }

    /** {@return its number} */
    public EntryId number() {
        return drawnUp.id();
    }

    /** {@return the volunteer} */
    public VolunteerId volunteer() {
        return drawnUp.volunteer().orElseThrow();
    }

    /** {@return the last step; empty when it was only drawn up} */
    public Optional<Step> step() {
        return steps.isEmpty() ? Optional.empty() : steps.get(steps.size() - 1).get(CertificateSteps.STEP);
    }

    /**
     * Finds when a step was taken.
     *
     * @param step the step
     * @return its day; empty when it was not taken
     */
    public Optional<LocalDate> on(Step step) {
        return steps.stream()
                .filter(entry -> entry.get(CertificateSteps.STEP).equals(Optional.of(step)))
                .map(Entry::day)
                .findFirst();
    }

    /** {@return the certificate as it was drawn up, and its steps, in order} */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(List.of(drawnUp));
        entries.addAll(steps);
        return List.copyOf(entries);
    }

    /** {@return the day on which it was drawn up} */
    public LocalDate drawnUpOn() {
        return drawnUp.day();
    }

    /**
     * Gives what it says.
     *
     * @param column one of the columns of {@link Certificates}
     * @param <T> the content
     * @return the content; empty when it says nothing, or the volunteer's data were erased
     */
    public <T> Optional<T> says(Column<T> column) {
        return drawnUp.get(column);
    }

    private Optional<String> handler() {
        return says(Certificates.HANDLER);
    }

    /** {@return whether the volunteer's data were erased, so that nobody can tell any more what it said} */
    public boolean isErased() {
        return says(Certificates.NAMED).isEmpty();
    }

    /** {@return all that it says in one text, each content with its length, for a keyed code} */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, number().value());
        add(text, volunteer().value());
        add(text, drawnUp.day().toString());
        Certificates.SORT.columns().forEach(column -> add(text, text(column)));
        return text.toString();
    }

    private <T> String text(Column<T> column) {
        return says(column).map(column.form()::text).orElse("");
    }

    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }
}
