package org.warmsunset.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Detail;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.access.ElderFile;
import org.warmsunset.access.ElderPage;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Matches;
import org.warmsunset.access.Sight;
import org.warmsunset.access.Subject;
import org.warmsunset.access.VolunteerFile;
import org.warmsunset.access.VolunteerPage;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/**
 * The personal data of a programme, in the hands of somebody with a purpose. Whatever is done is journalled in the same
 * transaction: no data without an entry, and no entry without the deed.
 *
 * <pre>{@code
 * programme.personalData(Access.of("li.na", "consent withdrawn, letter of 2026-11-02")).erase(elder);
 * }</pre>
 *
 * <p>Safe for use by many threads when the store is.
 */
public final class PersonalData {
    private final WarmSunset programme;
    private final Access access;

    PersonalData(WarmSunset programme, Access access) {
        this.programme = programme;
        this.access = access;
    }

    private <T> T journalled(Deed deed, @Nullable Subject subject, Function<WriteSession, T> work) {
        Instant now = programme.now();
        return programme.store().write(session -> {
            T result = work.apply(session);
            journal(session, now, deed, subject);
            return result;
        });
    }

    private void journal(WriteSession session, Instant now, Deed deed, @Nullable Subject subject) {
        JournalChain.append(session, now, access, deed, subject);
    }

    /**
     * Stores the form of a new elder.
     *
     * @param elder her form
     * @throws RefusedException with {@code ALREADY_STORED} if her id is stored
     */
    public void add(Elder elder) {
        journalled(Deed.ENTRY, Subject.of(elder.id()), session -> {
            session.elders().insert(elder);
            return session;
        });
    }

    /**
     * Stores the form of a new volunteer.
     *
     * @param volunteer her form
     * @throws RefusedException with {@code ALREADY_STORED} if her id is stored
     */
    public void add(Volunteer volunteer) {
        journalled(Deed.ENTRY, Subject.of(volunteer.id()), session -> {
            session.volunteers().insert(volunteer);
            return session;
        });
    }

    /**
     * Stores the form of an elder in place of what is stored by her id.
     *
     * @param elder her form
     * @param version the version that was looked up, so that nobody else's change is lost
     * @throws RefusedException if it was changed since, or is not stored
     */
    public void change(Elder elder, long version) {
        journalled(Deed.CHANGE, Subject.of(elder.id()), session -> {
            session.elders().update(elder, version);
            return session;
        });
    }

    /**
     * Stores the form of a volunteer in place of what is stored by her id.
     *
     * @param volunteer her form
     * @param version the version that was looked up, so that nobody else's change is lost
     * @throws RefusedException if it was changed since, or is not stored
     */
    public void change(Volunteer volunteer, long version) {
        journalled(Deed.CHANGE, Subject.of(volunteer.id()), session -> {
            session.volunteers().update(volunteer, version);
            return session;
        });
    }

    /**
     * Looks an elder up.
     *
     * @param id her id
     * @return her form, and the version that a change must name; empty when there is none
     */
    public Optional<Versioned<Elder>> lookUp(ElderId id) {
        return journalled(
                Deed.LOOK_UP, Subject.of(id), session -> session.elders().find(id));
    }

    /**
     * Looks a volunteer up.
     *
     * @param id her id
     * @return her form, and the version that a change must name; empty when there is none
     */
    public Optional<Versioned<Volunteer>> lookUp(VolunteerId id) {
        return journalled(
                Deed.LOOK_UP, Subject.of(id), session -> session.volunteers().find(id));
    }

    /**
     * Looks persons up by identity number. Each of them gets an entry in the journal; when there is none, the look-up
     * does, and nobody's name.
     *
     * @param number the number
     * @return who has it
     */
    public Matches lookUp(ResidentId number) {
        Instant now = programme.now();
        return programme.store().write(session -> {
            List<Elder> elders = Versioned.values(session.elders().where(ElderKind.ID_NUMBER, number));
            List<Volunteer> volunteers = Versioned.values(session.volunteers().where(VolunteerKind.ID_NUMBER, number));
            elders.forEach(elder -> journal(session, now, Deed.LOOK_UP, Subject.of(elder.id())));
            volunteers.forEach(volunteer -> journal(session, now, Deed.LOOK_UP, Subject.of(volunteer.id())));
            if (elders.isEmpty() && volunteers.isEmpty()) {
                journal(session, now, Deed.LOOK_UP, null);
            }
            return new Matches(elders, volunteers);
        });
    }

    /**
     * Finds people by a part of what somebody remembers: of a name ({@code 桂兰}), of its pinyin initials ({@code wgl}),
     * or three digits or more of a phone number. The texts are encrypted, so each of them is opened and tried.
     *
     * @param text what is remembered; case, blanks and hyphens do not matter
     * @param limit how many elders and how many volunteers at most, at least 1
     * @return the people; the journal tells that somebody searched, and not for whom
     */
    public Found search(String text, int limit) {
        Search search = Search.of(text);
        return journalled(
                Deed.SEARCH,
                null,
                session -> new Found(
                        search.in(session.elders(), Search.Card.ELDERS, limit),
                        search.in(session.volunteers(), Search.Card.VOLUNTEERS, limit)));
    }

    /**
     * Gives all that is stored of an elder, for herself, for who acts for her or for another keeper of her data.
     *
     * @param id her id
     * @return her file, whose journal does not yet tell of this
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     */
    public ElderFile export(ElderId id) {
        Subject subject = Subject.of(id);
        return journalled(
                Deed.EXPORT,
                subject,
                session -> fileOf(
                        session,
                        id,
                        journalOf(session, Merged.onePerson(session).ids(id), Subject::of)));
    }

    private static ElderFile fileOf(ReadSession stored, ElderId id, List<JournalEntry> journal) {
        OnePerson one = Merged.onePerson(stored);
        ReadSession session = Merged.of(stored, one);
        return new ElderFile(
                session.elders().get(id).value(),
                one.others(id).stream()
                        .map(other -> stored.elders().get(other).value())
                        .toList(),
                Versioned.values(session.pairings().where(PairingKind.OF_ELDER, id)),
                session.careLog().ofElders(id, id, DateRange.always()),
                Versioned.values(session.entries().where(EntryKind.OF_ELDER, id)),
                journal);
    }

    /**
     * Gives all that is stored of a volunteer.
     *
     * @param id her id
     * @return her file, whose journal does not yet tell of this
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     */
    public VolunteerFile export(VolunteerId id) {
        Subject subject = Subject.of(id);
        return journalled(
                Deed.EXPORT,
                subject,
                session -> fileOf(
                        session,
                        id,
                        journalOf(session, Merged.onePerson(session).ids(id), Subject::of)));
    }

    private static VolunteerFile fileOf(ReadSession stored, VolunteerId id, List<JournalEntry> journal) {
        OnePerson one = Merged.onePerson(stored);
        ReadSession session = Merged.of(stored, one);
        return new VolunteerFile(
                session.volunteers().get(id).value(),
                one.others(id).stream()
                        .map(other -> stored.volunteers().get(other).value())
                        .toList(),
                Versioned.values(session.pairings().where(PairingKind.OF_VOLUNTEER, id)),
                recordsOf(session, id),
                Versioned.values(session.entries().where(EntryKind.OF_VOLUNTEER, id)).stream()
                        .map(entry -> entry.elder().isPresent() ? EntryKind.ENTRY.erased(entry) : entry)
                        .toList(),
                journal);
    }

    /** Finds people among some. */
    Found search(String text, BiFunction<ReadSession, Search, Found> among) {
        Search search = Search.of(text);
        return journalled(Deed.SEARCH, null, session -> among.apply(session, search));
    }

    /** Opens an elder's page for whoever sees her; who is not there for a viewer leaves no mark. */
    Optional<ElderPage> page(ElderId id, Function<ReadSession, Sight> sight, Set<Detail> asked) {
        Instant now = programme.now();
        return programme.store().write(session -> {
            Optional<ElderPage> page = session.elders().find(id).isEmpty()
                    ? Optional.empty()
                    : ElderPage.of(fileOf(session, id, List.of()), sight.apply(session), asked);
            page.ifPresent(shown -> journal(session, now, Deed.LOOK_UP, Subject.of(id)));
            return page;
        });
    }

    /** How elders are reached, for whoever sees them; each who is shown is journalled. */
    List<Elder> contacts(List<ElderId> elders, Function<ReadSession, Sight> sight) {
        Instant now = programme.now();
        return programme.store().write(stored -> {
            ReadSession session = Merged.of(stored);
            Sight seen = sight.apply(stored);
            List<Elder> shown = elders.stream()
                    .distinct()
                    .sorted()
                    .flatMap(elder -> contact(session, elder, seen).stream())
                    .toList();
            shown.forEach(elder -> journal(stored, now, Deed.LOOK_UP, Subject.of(elder.id())));
            return shown;
        });
    }

    private static Optional<Elder> contact(ReadSession session, ElderId id, Sight sight) {
        return session.elders()
                .find(id)
                .map(elder -> new ElderFile(
                        elder.value(),
                        List.of(),
                        Versioned.values(session.pairings().where(PairingKind.OF_ELDER, id)),
                        List.of(),
                        session.entriesAbout(EntryKind.OF_ELDER, id),
                        List.of()))
                .flatMap(file -> ElderPage.of(file, sight, Detail.ordinary()))
                .map(ElderPage::elder);
    }

    /**
     * Opens an elder's file as one page.
     *
     * @param id her id
     * @param asOf the day
     * @return the page for the office
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     */
    public ElderPage page(ElderId id, LocalDate asOf) {
        return journalled(Deed.LOOK_UP, Subject.of(id), session -> ElderPage.of(fileOf(session, id, List.of()), asOf));
    }

    /**
     * Opens an elder's file as one page that a volunteer may see.
     *
     * @param id her id
     * @param asOf the day
     * @param volunteer the volunteer
     * @return the page for her
     * @throws RefusedException with {@code NOT_STORED} if there is no elder or no volunteer by that id
     */
    public ElderPage page(ElderId id, LocalDate asOf, VolunteerId volunteer) {
        return journalled(Deed.LOOK_UP, Subject.of(id), session -> {
            session.volunteers().get(volunteer);
            return ElderPage.of(fileOf(session, id, List.of()), asOf, volunteer);
        });
    }

    /**
     * Opens a volunteer's file as one page.
     *
     * @param id her id
     * @param asOf the day
     * @return the page
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     */
    public VolunteerPage page(VolunteerId id, LocalDate asOf) {
        return journalled(
                Deed.LOOK_UP,
                Subject.of(id),
                session -> VolunteerPage.of(
                        fileOf(session, id, List.of()),
                        programme.over(OpenSession.of(session)).recognition().hours(asOf, id),
                        asOf));
    }

    /**
     * Takes the elders of pairings that last on a day, for a list on paper. Each of them is journalled.
     *
     * @param day the day
     * @param which which of the pairings
     * @param whom which of their elders, as they are on the day
     * @return the elders, ordered by id, each once; without their health, unless they consented that it is seen
     */
    public List<Elder> print(LocalDate day, Predicate<Pairing> which, Predicate<Elder> whom) {
        Instant now = programme.now();
        return programme.store().write(stored -> {
            ReadSession session = Merged.of(stored);
            List<Elder> elders = Cards.lasting(session, day).stream()
                    .filter(which)
                    .map(Pairing::elder)
                    .distinct()
                    .sorted()
                    .map(elder -> Cards.page(session, elder, day).elder())
                    .filter(whom)
                    .toList();
            elders.forEach(elder -> journal(stored, now, Deed.PRINT, Subject.of(elder.id())));
            return elders;
        });
    }

    /**
     * Notes that a paper is printed which names a volunteer, such as her certificate.
     *
     * @param id her id
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     */
    public void print(VolunteerId id) {
        journalled(Deed.PRINT, Subject.of(id), session -> session.volunteers().get(id));
    }

    private static List<ServiceRecord> recordsOf(ReadSession session, VolunteerId id) {
        return session.careLog().ofVolunteer(id, DateRange.always()).stream()
                .map(record -> record.withNote(Optional.empty()))
                .toList();
    }

    private static <K> List<JournalEntry> journalOf(ReadSession session, List<K> ids, Function<K, Subject> subject) {
        List<Subject> hers = ids.stream().map(subject).toList();
        List<JournalEntry> entries = new ArrayList<>();
        Pages.ofJournal(
                session,
                page -> page.stream()
                        .filter(entry -> entry.subject().filter(hers::contains).isPresent())
                        .forEach(entries::add));
        return entries;
    }

    /**
     * Erases an elder's data: all of her form but her id, her district and the day of her survey, the reasons of her
     * suspensions, the notes of her records, and of her archive all but days and codes. What is left says what was done
     * for whom on which day, so that verdicts, hours and reports stay as they are.
     *
     * @param id her id
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     */
    public void erase(ElderId id) {
        erase(new DueForErasure(List.of(id), List.of()));
    }

    /**
     * Erases a volunteer's data: all of her form but her id and her district, the reasons of the suspensions of her
     * pairings, and of her archive all but days and codes. The notes of records stay, which are about the elders.
     *
     * @param id her id
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id
     */
    public void erase(VolunteerId id) {
        erase(new DueForErasure(List.of(), List.of(id)));
    }

    /**
     * Erases the data of several persons, all or nothing. A store may have to be made anew to leave nothing of them,
     * which takes as long for many as for one. What is stored under other ids that are merged into theirs goes, too.
     *
     * @param due the persons
     * @throws RefusedException with {@code NOT_STORED} if one of them is not stored
     */
    public void erase(DueForErasure due) {
        Instant now = programme.now();
        programme.store().write(session -> {
            OnePerson one = Merged.onePerson(session);
            List<ElderId> elders = new ArrayList<>(due.elders());
            List<VolunteerId> volunteers = new ArrayList<>(due.volunteers());
            due.elders().forEach(id -> elders.addAll(one.others(id)));
            due.volunteers().forEach(id -> volunteers.addAll(one.others(id)));
            elders.forEach(session.elders()::erase);
            volunteers.forEach(session.volunteers()::erase);
            elders.forEach(id -> journal(session, now, Deed.ERASURE, Subject.of(id)));
            volunteers.forEach(id -> journal(session, now, Deed.ERASURE, Subject.of(id)));
            return session;
        });
    }

    /**
     * Journals that a backup took the place of what was stored, and erases again those who were erased since.
     *
     * @param erased the persons who were erased since; who is not in the backup is left out
     */
    public void restored(DueForErasure erased) {
        Instant now = programme.now();
        programme.store().write(session -> {
            journal(session, now, Deed.RESTORE, null);
            erase(session, now, session.elders(), erased.elders(), Subject::of);
            erase(session, now, session.volunteers(), erased.volunteers(), Subject::of);
            return session;
        });
    }

    private <K extends Comparable<K>> void erase(
            WriteSession session,
            Instant now,
            WritableRegister<K, ?> register,
            List<K> persons,
            Function<K, Subject> subject) {
        for (K person : persons) {
            if (register.find(person).isPresent()) {
                register.erase(person);
                journal(session, now, Deed.ERASURE, subject.apply(person));
            }
        }
    }

    /**
     * Finds those whose data have not been needed since a day: who were in no pairing, are named by no record, voided
     * and attempted ones included, and whose forms are older, or have no day. Those who are erased already are left
     * out. How long data may lie is for the programme to say.
     *
     * @param since the day, included
     * @return the persons
     */
    public DueForErasure dueForErasure(LocalDate since) {
        return journalled(Deed.RETENTION_QUERY, null, session -> new Retention(Merged.of(session), since).due());
    }
}
