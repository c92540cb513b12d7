package org.warmsunset.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.SurveyDiff;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Send;

/**
 * An elder's file 档案 on one page, as it was on a day. Her health, medication and state of mind are left out unless she
 * consented to {@link Consents.Purpose#HEALTH} by then. A volunteer who looks after her sees what was confirmed about
 * her, but of what others noted nothing.
 *
 * <pre>{@code
 * ElderPage page = ElderPage.of(file, LocalDate.of(2026, 10, 31));
 * page.status();   // AWAY
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface ElderPage extends WithElderPage {
    /** {@return the day} */
    LocalDate asOf();

    /** {@return her form, with what the survey and the residence in force say in place of what it says itself} */
    Elder elder();

    /** {@return whether she consented that her health is seen} */
    boolean showsHealth();

    /** {@return whether she could be visited} */
    Status status();

    /** {@return the class of risk that she was given} */
    Optional<String> tier();

    /** {@return the unit to which she belonged} */
    Optional<UnitId> unit();

    /** {@return her answers in force, for each purpose for which she was asked} */
    Map<Consents.Purpose, Consents.Answer> consents();

    /** {@return the surveys in their order, each with what it says otherwise than the one before} */
    List<Survey> surveys();

    /** {@return for each need of hers what was done} */
    List<Support> support();

    /** {@return what was confirmed last of each fact, by whichever volunteer} */
    List<Confirmation> facts();

    /** {@return her pairings, ordered by id} */
    List<Pairing> pairings();

    /** {@return the other entries about her, sort by sort, each in its order} */
    List<Entry> entries();

    /** {@return the records with a note, ordered by day and id} */
    List<ServiceRecord> notes();

    /**
     * A survey among others.
     *
     * @param entry what it says
     * @param diff what it says otherwise than the one before; empty for the first
     */
    record Survey(Entry entry, Optional<SurveyDiff> diff) {}

    /**
     * What was done for a need.
     *
     * @param need the need
     * @param send the send that answers it; empty for what is referred to others
     * @param services how many services brought it, by whomever
     * @param last the day of the last one; empty without any
     */
    record Support(NeedCategory need, Optional<Send> send, int services, Optional<LocalDate> last) {}

    /**
     * That a fact is known.
     *
     * @param fact the fact
     * @param on the last day on which it was confirmed
     * @param by the volunteer who did
     */
    record Confirmation(Fact fact, LocalDate on, VolunteerId by) {}

    /**
     * Makes the page for the office.
     *
     * @param file all that is stored of her
     * @param asOf the day
     * @return the page
     */
    static ElderPage of(ElderFile file, LocalDate asOf) {
        return new ElderPageMaker(file, asOf, Detail.all()).page();
    }

    /**
     * Makes the page for a volunteer. The notes of others are left out, in records, entries and suspensions alike, and
     * so are wishes and what others answered to a proposal.
     *
     * @param file all that is stored of her
     * @param asOf the day
     * @param volunteer the volunteer
     * @return the page
     */
    static ElderPage of(ElderFile file, LocalDate asOf, VolunteerId volunteer) {
        return new ElderPageMaker(file, asOf, Detail.all()).pageFor(volunteer);
    }

    /**
     * Makes the page for whoever looks, as it is on the day of her sight.
     *
     * @param file all that is stored of the elder
     * @param sight what she may see
     * @param asked what she asks for; {@link Detail#all()} only with a reason that is journalled
     * @return the page; empty when the elder is not there for her
     */
    static Optional<ElderPage> of(ElderFile file, Sight sight, Set<Detail> asked) {
        Set<Detail> seen = sight.ofElder(
                Archive.of(
                        file.entries().stream().filter(KnownAt.now()::includes).toList()),
                file.pairings());
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        seen.retainAll(asked);
        ElderPageMaker maker = new ElderPageMaker(file, sight.day(), seen);
        return Optional.of(
                sight.viewer() instanceof Viewer.Carer carer
                        ? maker.pageFor(sight.persons().of(carer.volunteer()))
                        : maker.page());
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ElderPage}. Not thread-safe. */
    final class Builder extends ImmutableElderPage.Builder {
        Builder() {}
    }
}
