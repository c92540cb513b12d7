package org.warmsunset.storage.memory;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.Sex;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.CareLog;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.memory.Tampered.Call;
import org.warmsunset.storage.memory.Tampered.Tampering;

/** Stores that are wrong on purpose, each with the rules that it breaks. */
enum WrongStore {
    FORGETS_A_VALUE(
            "E1 E2 V1 V5",
            calls(call ->
                    call.is("s.find") && call.arg(0).toString().equals("A2") ? Optional.empty() : call.proceed())),
    KEEPS_NO_SECRET_OF_AN_ENTRY("A1 A4", calls(values("entries.insert", EntryKind.ENTRY::erased))),
    PASSES_OVER_A_CHANGE_OF_AN_ENTRY("A2", calls(call -> {
        try {
            return call.proceed();
        } catch (IllegalArgumentException e) {
            if (call.is("entries.update")) {
                return null;
            }
            throw e;
        }
    })),
    FORGETS_WHAT_BEFELL_AN_ELDER(
            "A1 A4 A5 A6 E9", calls(files(file -> file.withCircumstances(withoutIncidents(file.circumstances()))))),
    HAS_NO_WATERMARK("A7", calls(results("read.watermarks", (Watermarks marks) -> Watermarks.none()))),
    FINDS_IDS_IN_ANY_CASE("V2 X10", calls(call -> {
        Object found = call.proceed();
        if (call.is("s.find") && found.equals(Optional.empty())) {
            String id = call.arg(0).toString();
            String other =
                    id.equals(id.toUpperCase(Locale.ROOT)) ? id.toLowerCase(Locale.ROOT) : id.toUpperCase(Locale.ROOT);
            return call.with(call.arg(0).getClass().getConstructor(String.class).newInstance(other));
        }
        return found;
    })),
    PASSES_OVER_STORED_IDS("A3 B3 B4 C3 C12 V3 V4", calls(refusals(".insert", Reason.ALREADY_STORED))),
    TAKES_DOUBLES_IN_A_BATCH_FOR_ONE(
            "B3 R4 V4",
            calls(call -> call.is(".insert") || call.is("careLog.append")
                    ? call.with(new LinkedHashSet<>(values(call)))
                    : call.proceed())),
    LEAVES_THE_VERSION_AT_1(
            "A2 C1 C2 E1 E2 E4 E8 O2 P3 T7 V5 V7",
            calls(call -> call.is("s.find")
                    ? call.<Optional<Versioned<?>>>proceed().map(v -> new Versioned<>(v.value(), 1))
                    : call.proceed())),
    INSERTS_WHAT_IT_CANNOT_UPDATE("T5 T6 V6", calls(call -> {
        try {
            return call.proceed();
        } catch (RefusedException e) {
            if (!call.is(".update") || e.reason() != Reason.NOT_STORED) {
                throw e;
            }
            WrongStore.<WritableRegister<?, Object>>cast(call.target()).insert(List.of(call.arg(0)));
            return null;
        }
    })),
    IGNORES_VERSIONS("A2 C2 E8 O2 V7", calls(call -> {
        try {
            return call.proceed();
        } catch (RefusedException e) {
            if (call.is(".update") && e.current().isPresent()) {
                return call.with(call.arg(0), ((Versioned<?>) e.current().get()).version());
            }
            throw e;
        }
    })),
    KEEPS_THE_CURRENT_STATE_TO_ITSELF("A2 C2 C5 E8 J3 R14 V7 V11", calls(call -> {
        try {
            return call.proceed();
        } catch (RefusedException e) {
            throw call.name().startsWith("store") ? new RefusedException(e.reason(), e.id(), null) : e;
        }
    })),
    PASSES_OVER_UNKNOWN_REFERENCES("A3 B5 R5 R6 R7 V9 V10", calls(refusals("", Reason.UNKNOWN_REFERENCE))),
    PASSES_OVER_A_CHANGE_OF_ELDER("V11", calls(call -> {
        if (call.is("pairings.update")) {
            Register<PairingId, Pairing> pairings = cast(call.target());
            Pairing pairing = call.arg(0);
            Optional<Versioned<Pairing>> stored = pairings.find(pairing.id());
            if (stored.isPresent() && !stored.get().value().elder().equals(pairing.elder())) {
                return null;
            }
        }
        return call.proceed();
    })),
    JUDGES_PAIRINGS_ITSELF("D2 G2 L1 L2 L3 L4 L5 P1", calls(call -> {
        if (call.is("pairings.insert")) {
            List<Pairing> pairings = values(call);
            for (Pairing pairing : pairings) {
                PairingConflict.of(pairing, pairings, 1).ifPresent(conflict -> {
                    throw new RefusedException(
                            Reason.CHANGED_MEANWHILE, pairing.id().value(), null);
                });
            }
        }
        return call.proceed();
    })),
    SORTS_SUSPENSIONS(
            "P2",
            calls(pairings(pairing -> pairing.withSuspensions(pairing.suspensions().stream()
                    .sorted(Comparator.comparing(Suspension::firstDay))
                    .toList())))),
    KEEPS_OLD_SUSPENSIONS("G6 P3 V5 V14", calls(call -> {
        if (call.is("pairings.update")) {
            Register<PairingId, Pairing> register = cast(call.target());
            Pairing pairing = call.arg(0);
            List<Suspension> all = new ArrayList<>(pairing.suspensions());
            register.find(pairing.id()).ifPresent(old -> all.addAll(old.value().suspensions()));
            return call.with(pairing.withSuspensions(all), call.arg(1));
        }
        return call.proceed();
    })),
    DROPS_NOTES("E6 E10 R1 X12", calls(records(record -> record.withNote(Optional.empty())))),
    FINDS_MORE_RECORDS_THAN_IT_WAS_ASKED_FOR(
            "B2 B6 C4 C5 E5 R2 R12 T7 X8",
            calls(call -> call.is("careLog.find")
                    ? WrongStore.<CareLog>cast(call.target())
                            .ofElders(ElderId.of("-"), ElderId.of("z"), DateRange.always())
                    : call.proceed())),
    PASSES_OVER_STORED_RECORDS("B3 B4 C4 R3 R4", calls(refusals(".append", Reason.ALREADY_STORED))),
    GIVES_RECORDS_BY_ID(
            "R8 X8",
            calls(results(
                    ".ofElders",
                    (List<ServiceRecord> records) -> records.stream()
                            .sorted(Comparator.comparing(ServiceRecord::id))
                            .toList()))),
    GIVES_RECORDS_OF_EARLIER_ELDERS(
            "R9 R16",
            calls(call ->
                    call.is(".ofElders") ? call.with(ElderId.of("-"), call.arg(1), call.arg(2)) : call.proceed())),
    LEAVES_OUT_THE_LAST_DAY("R10", calls(call -> {
        if (call.is(".ofElders")) {
            DateRange days = call.arg(2);
            return call.with(
                    call.arg(0),
                    call.arg(1),
                    DateRange.of(days.first(), days.last().minusDays(1)));
        }
        return call.proceed();
    })),
    HIDES_VOIDED_RECORDS(
            "E5 E10 R11 R12 X6",
            calls(results(
                    ".ofElders",
                    (List<ServiceRecord> records) -> records.stream()
                            .filter(record -> record.voidedAt().isEmpty())
                            .toList()))),
    EMPTIES_VOIDED_RECORDS(
            "E10 R12 X6",
            calls(results(
                    ".ofElders",
                    (List<ServiceRecord> records) -> records.stream()
                            .map(record ->
                                    record.voidedAt().isEmpty() ? record : record.withRecordedAt(Optional.empty()))
                            .toList()))),
    VOIDS_NOTHING_QUIETLY("R13", calls(refusals(".voidRecord", Reason.NOT_STORED))),
    VOIDS_TWICE("C5 R14", calls(refusals(".voidRecord", Reason.CHANGED_MEANWHILE))),
    LOOKS_UP_IN_NO_ORDER(
            "A1 L1 L2 L3 L4 L5 L6 T7 V12",
            calls(call -> call.is(".where") ? reversed(call.proceed()) : call.proceed())),
    FINDS_ALL_WHERE_THERE_IS_NONE("E7 E10 L4 L6 V13 V14", calls(call -> {
        List<Object> found = call.is(".where") ? call.proceed() : List.of("not looked up");
        return found.isEmpty()
                ? WrongStore.<Register<?, Object>>cast(call.target()).page(null, 100)
                : call.is(".where") ? found : call.proceed();
    })),
    LOOKS_UP_BY_WHAT_WAS_THERE_ONCE("E7 V14", fresh(kept -> {
        Map<Object, Object> found = new HashMap<>();
        return call -> {
            List<Object> now = call.is(".where") ? call.proceed() : List.of("not looked up");
            if (!call.is(".where")) {
                return call.proceed();
            }
            return now.isEmpty() ? found.getOrDefault(call.args(), now) : remembered(found, call.args(), now);
        };
    })),
    LOOKS_UP_BY_ANY_FIELD("V15", calls(call -> {
        try {
            return call.proceed();
        } catch (IllegalArgumentException e) {
            if (call.is(".where")) {
                return List.of();
            }
            throw e;
        }
    })),
    TAKES_A_RANGE_FOR_ITS_FIRST(
            "L1",
            calls(asked(
                    Condition.Between.class,
                    (Condition.Between<Object, String> range) -> Condition.is(range.field(), range.first())))),
    LOOKS_AT_THE_FIRST_DAY_ONLY("L2", calls(asked(Condition.Touches.class, (Condition.Touches<Object> touches) -> {
        LocalDate first = touches.days().first();
        return Condition.touches(touches.first(), touches.last(), DateRange.of(first, first));
    }))),
    GIVES_ALL_FOR_WHAT_IS_BLANK(
            "L3", calls(asked(Condition.Blank.class, (Condition.Blank<Object> blank) -> Condition.all(List.of())))),
    LETS_ONE_MORE_REFER(
            "L4",
            calls(asked(
                    Condition.Fewer.class,
                    (Condition.Fewer<ElderId, Elder, PairingId, Pairing> fewer) -> Condition.fewer(
                            fewer.number() + 1, fewer.kind(), fewer.others(), fewer.by(), fewer.which())))),
    HOLDS_TO_THE_LAST_CONDITION_ONLY(
            "L5",
            calls(asked(
                    Condition.All.class,
                    (Condition.All<Object> all) -> all.conditions().isEmpty()
                            ? all
                            : all.conditions().get(all.conditions().size() - 1)))),
    GIVES_SHORT_PAGES_OF_WHAT_IS_ASKED(
            "L6",
            calls(call -> call.is(".where") && call.args().size() == 3 && call.<Integer>arg(2) == 3
                    ? call.with(call.arg(0), call.arg(1), 2)
                    : call.proceed())),
    SCANS_NO_NAMES("L7", calls(call -> {
        if (!call.is("elders.scan")) {
            return call.proceed();
        }
        Consumer<Shape.Cells<Elder>> each = call.arg(1);
        return call.with(call.arg(0), (Consumer<Shape.Cells<Elder>>) cells -> each.accept(new Shape.Cells<>() {
            @Override
            public <T> @Nullable T of(Field<Elder, T> field) {
                return field.equals(ElderKind.NAME) ? null : cells.of(field);
            }
        }));
    })),
    FORGETS_WHO_STOOD_IN(
            "R19",
            calls(results(
                    ".ofVolunteer",
                    (List<ServiceRecord> records) -> records.stream()
                            .filter(record -> record.standInFor().isEmpty())
                            .toList()))),
    FORGETS_THE_RISKS_OF_THE_LAST_DAY("R20", calls(call -> {
        if (!call.is(".risks")) {
            return call.proceed();
        }
        DateRange days = call.arg(0);
        return call.with(DateRange.of(days.first(), days.last().minusDays(1)));
    })),
    REMOVES_NOBODY("E10 E11", calls(call -> call.is("write.remove") ? null : call.proceed())),
    REFUSES_TO_REMOVE_WHO_IS_NOT_THERE("E12", calls(call -> {
        if (call.is("write.remove")) {
            WrongStore.<ReadSession>cast(call.target()).elders().get(call.arg(0));
        }
        return call.proceed();
    })),
    KEEPS_THE_SEX_OF_THE_ERASED("E1 E2 E8", fresh(kept -> {
        Map<Object, Optional<Sex>> sexes = new HashMap<>();
        return call -> {
            if (call.is("elders.insert")) {
                WrongStore.<Elder>values(call).forEach(elder -> sexes.put(elder.id(), elder.sex()));
            }
            return results(
                            "elders.find",
                            (Optional<Versioned<Elder>> found) ->
                                    found.map(elder -> elder.value().isErased()
                                            ? new Versioned<>(
                                                    elder.value()
                                                            .withSex(sexes.get(elder.value()
                                                                    .id())),
                                                    elder.version())
                                            : elder))
                    .on(call);
        };
    })),
    RAISES_THE_VERSION_WHEN_IT_ERASES_NOTHING(
            "E2", calls(call -> call.is("s.erase") ? erasedAtTheNextVersion(call) : call.proceed())),
    ERASES_NOBODY_QUIETLY("E3", calls(refusals(".erase", Reason.NOT_STORED))),
    LEAVES_THE_REASONS_IN_THE_PAIRINGS_OF_THE_ERASED("E4", fresh(kept -> {
        Map<PairingId, Pairing> inserted = new HashMap<>();
        boolean[] erased = new boolean[1];
        return call -> {
            if (call.is("pairings.insert")) {
                WrongStore.<Pairing>values(call).forEach(pairing -> inserted.put(pairing.id(), pairing));
            }
            erased[0] |= call.is("elders.erase") || call.is("volunteers.erase");
            Object found = call.proceed();
            return call.is("pairings.find") && erased[0]
                    ? Optional.of(new Versioned<>(inserted.get(call.<PairingId>arg(0)), 1))
                    : found;
        };
    })),
    LEAVES_THE_NOTES_OF_THE_ERASED("E5 E6", fresh(kept -> {
        Map<RecordId, Optional<String>> notes = new HashMap<>();
        return call -> {
            if (call.is("careLog.append")) {
                WrongStore.<ServiceRecord>values(call).forEach(record -> notes.put(record.id(), record.note()));
            }
            return shown(record -> record.withNote(notes.getOrDefault(record.id(), record.note())))
                    .on(call);
        };
    })),
    TAKES_THE_NOTES_OF_ALL("E6", fresh(kept -> {
        boolean[] erased = new boolean[1];
        return call -> {
            erased[0] |= call.is(".erase");
            return shown(record -> erased[0] ? record.withNote(Optional.empty()) : record)
                    .on(call);
        };
    })),
    LETS_AN_UPDATE_UNDO_AN_ERASURE("E8", fresh(kept -> {
        Set<Object> erased = new HashSet<>();
        return call -> {
            if (call.is(".erase")) {
                erased.add(call.arg(0));
            }
            try {
                return call.proceed();
            } catch (RefusedException e) {
                if (call.is(".update") && erased.contains(WrongStore.idOf(call.arg(0)))) {
                    return call.with(call.arg(0), ((Versioned<?>) e.current().orElseThrow()).version());
                }
                throw e;
            }
        };
    })),
    TAKES_THE_DAYS_OF_THE_ERASED("E5 E6 E9", fresh(kept -> {
        Set<Object> erased = new HashSet<>();
        return call -> {
            Object result = files(file -> erased.contains(file.elder()) ? file.withCare(CareDays.none()) : file)
                    .on(call);
            if (call.is(".erase")) {
                erased.add(call.arg(0));
            }
            return result;
        };
    })),
    SERVED_ON_ANY_DAY(
            "R17", calls(call -> call.is(".served") ? call.with(DateRange.always(), call.arg(1)) : call.proceed())),
    SERVED_ONCE_FOR_EACH_EVENT("R17", calls(call -> {
        if (call.is(".served")) {
            Set<String> events = new HashSet<>();
            Consumer<Served> each = call.arg(1);
            return call.with(call.arg(0), (Consumer<Served>) served -> {
                if (served.event() == null || events.add(served.volunteer() + " " + served.event())) {
                    each.accept(served);
                }
            });
        }
        return call.proceed();
    })),
    SERVED_THE_LAST_MONTH_FIRST("R18", calls(call -> {
        if (call.is(".served")) {
            List<Served> served = new ArrayList<>();
            call.with(call.arg(0), (Consumer<Served>) served::add);
            reversed(served).forEach(call.<Consumer<Served>>arg(1));
            return null;
        }
        return call.proceed();
    })),
    JOURNALS_IN_SECONDS(
            "J1 J3 J4",
            calls(call -> call.is("journal.append") ? call.with(cut(call.<JournalEntry>arg(0))) : call.proceed())),
    HAS_NO_LAST_ENTRY(
            "C10 J1 T7 T8 T9 T10 T14", calls(call -> call.is("journal.last") ? Optional.empty() : call.proceed())),
    HAS_A_LAST_ENTRY_OF_NOTHING(
            "J2",
            calls(call -> call.is("read.journal.last")
                    ? call.<Optional<Object>>proceed().or(() -> Optional.of("nothing"))
                    : call.proceed())),
    TAKES_ANY_NUMBER_IN_THE_JOURNAL("J3", calls(refusals("journal.append", Reason.CHANGED_MEANWHILE))),
    GIVES_ENTRIES_AFTER_THE_FIRST_AGAIN(
            "J4",
            calls(call -> call.is("journal.page") && call.<Long>arg(0) > 0
                    ? call.with(call.<Long>arg(0) - 1, call.arg(1))
                    : call.proceed())),
    REFUSES_TO_APPEND_NOTHING("R15", calls(call -> {
        if (call.is("careLog.append") && values(call).isEmpty()) {
            throw new IllegalArgumentException("no records");
        }
        return call.proceed();
    })),
    REFUSES_TO_INSERT_NOTHING("A5 D10 D14 D15 E9 E10 O1 V8 X12", calls(call -> {
        if (call.is(".insert") && values(call).isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        return call.proceed();
    })),
    TURNS_THE_FIRST_AND_THE_LAST_ELDER_ROUND(
            "R16",
            calls(call -> call.is(".ofElders") && call.<ElderId>arg(0).compareTo(call.arg(1)) > 0
                    ? call.with(call.arg(1), call.arg(0), call.arg(2))
                    : call.proceed())),
    LEAVES_OUT_ELDERS_WITHOUT_CARE(
            "D1 +",
            calls(results(
                    ".casePage",
                    (CasePage page) -> CasePage.of(page.files()
                            .filter(file -> !file.care().equals(CareDays.none()))
                            .toList())))),
    REMEMBERS_THE_OLD_DISTRICT("D2 V14", fresh(kept -> {
        Map<ElderId, DistrictCode> districts = new HashMap<>();
        return call -> {
            Object result = files(file -> new CaseFile(
                            file.elder(),
                            districts.getOrDefault(file.elder(), file.district()),
                            file.pairings(),
                            file.care(),
                            file.circumstances()))
                    .on(call);
            if (call.is("elders.insert")) {
                WrongStore.<Elder>values(call).forEach(elder -> districts.put(elder.id(), elder.district()));
            }
            return result;
        };
    })),
    COUNTS_THE_FIRST_KIND_ONLY(
            "A5 D3 D10 D11 D14 D15 E9 E10 O1 R1",
            calls(care(record -> record.withKinds(record.kinds().iterator().next())))),
    COUNTS_A_STAND_IN_FOR_HERSELF_ONLY(
            "A5 D4 D10 D11 D14 D15 E6 E9 R1 R17 R19", calls(care(record -> record.withStandInFor(Optional.empty())))),
    COUNTS_ATTEMPTS(
            "A5 D5 D10 D11 D14 D15 E5 E9 E10 O1 R11 R19", calls(care(record -> record.withOutcome(Outcome.DONE)))),
    FORGETS_TO_UNSET_DAYS(
            "A5 C5 C6 D5 D6 D7 D10 D11 D12 D14 D15 E9 E10 O1 R11 R14 R19 T7 X6",
            calls(care(record -> record.withVoidedAt(Optional.empty())))),
    UNSETS_DAYS_THAT_ANOTHER_RECORD_HOLDS("A5 C9 D7 D10 D11 D14 D15 E5 E9 O3 R12 R17 R20", calls(allCare(records -> {
        Set<LocalDate> voided = new HashSet<>();
        records.stream().filter(record -> record.voidedAt().isPresent()).forEach(record -> voided.add(record.day()));
        return records.stream().filter(record -> !voided.contains(record.day())).toList();
    }))),
    LOSES_THE_LAST_DAY_OF_A_LEAP_YEAR(
            "A5 B2 D8 D10 D11 D14 E9",
            calls(allCare(records -> records.stream()
                    .filter(record -> record.day().getDayOfYear() < 366)
                    .toList()))),
    LEAVES_OUT_THE_LAST_WANTED_DAY_OF_CARE("D9 D15", calls(call -> {
        if (!call.is(".casePage")) {
            return call.proceed();
        }
        DateRange wanted = call.arg(2);
        return allCare(records -> records.stream()
                        .filter(record -> !record.day().equals(wanted.last()))
                        .toList())
                .on(call);
    })),
    LOSES_DAYS_WHEN_IT_REBUILDS("D11 D12", fresh(kept -> {
        Set<ElderId> rebuilt = new HashSet<>();
        return call -> {
            if (call.is(".rebuildDays")) {
                call.proceed();
                rebuilt.add(call.arg(0));
                return null;
            }
            return files(file -> rebuilt.contains(file.elder()) ? file.withCare(CareDays.none()) : file)
                    .on(call);
        };
    })),
    REFUSES_TO_REBUILD_FOR_NOBODY("D13", calls(call -> {
        if (call.is(".rebuildDays") && call.arg(0).equals(ElderId.of("E9"))) {
            throw new RefusedException(Reason.NOT_STORED, "V14", null);
        }
        return call.proceed();
    })),
    KNOWS_THE_PRESENT_ONLY(
            "A5 D14 D15",
            calls(call -> call.is(".casePage")
                    ? call.with(call.arg(0), call.arg(1), call.arg(2), KnownAt.now())
                    : call.proceed())),
    MAKES_THE_FILES_OF_A_PAGE_ONCE("D14", calls(results(".casePage", (CasePage page) -> {
        Deque<CaseFile> files = page.files().collect(toCollection(ArrayDeque::new));
        return CasePage.of(page.elders(), () -> Stream.generate(files::poll).limit(files.size()));
    }))),
    LEAVES_OUT_THE_LAST_WANTED_DAY_OF_THE_PAST("D15", calls(call -> {
        if (!call.is(".casePage") || call.<KnownAt>arg(3).isNow()) {
            return call.proceed();
        }
        DateRange wanted = call.arg(2);
        return allCare(records -> records.stream()
                        .filter(record -> !record.day().equals(wanted.last()))
                        .toList())
                .on(call);
    })),
    GIVES_NOTHING_FOR_A_WRITE("A6 T1", calls(call -> {
        Object result = call.proceed();
        return call.is("store.write") ? null : result;
    })),
    CANNOT_GIVE_NULL("T2", calls(call -> {
        Object result = call.proceed();
        if (call.is("store.read") && result == null) {
            throw new IllegalStateException("nothing was read");
        }
        return result;
    })),
    WRAPS_WHAT_THE_WORK_THREW("A2 C12 T3 T10", calls(call -> {
        try {
            return call.proceed();
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw call.is("store.write") ? new IllegalStateException("a write failed", e) : e;
        }
    })),
    DOES_NOT_ROLL_BACK("C12 C13 O4 T3 T4 T5", calls(keeping(Throwable.class))),
    DOES_NOT_ROLL_BACK_AFTER_AN_ERROR("T4", calls(keeping(Error.class))),
    DOES_NOT_SERVE_ON_AFTER_A_THROW("T6", fresh(kept -> {
        boolean[] stuck = new boolean[1];
        return call -> {
            if (stuck[0] && call.is("store.read")) {
                throw new BrokenException(BrokenException.Cause.FAILED, "stuck", null);
            }
            try {
                return call.proceed();
            } catch (IllegalStateException e) {
                stuck[0] = call.is("store.read");
                throw e;
            }
        };
    })),
    DOES_NOT_SEE_ITS_OWN_WRITES("A6 T7", fresh(kept -> call -> {
        Object result = call.proceed();
        return call.name().startsWith("write.") && reads(call) ? elsewhere(kept, call) : result;
    })),
    LETS_SESSIONS_LIVE_ON("T8 T9 T10 T14", fresh(kept -> call -> {
        try {
            return call.proceed();
        } catch (IllegalStateException e) {
            if (call.name().startsWith("store.")) {
                throw e;
            }
            return reads(call) ? elsewhere(kept, call) : null;
        }
    })),
    LETS_ANOTHER_THREAD_USE_A_SESSION("T14", fresh(kept -> call -> {
        try {
            return call.proceed();
        } catch (IllegalStateException e) {
            if (call.name().startsWith("store.")
                    || !String.valueOf(e.getMessage()).contains("belongs to thread")) {
                throw e;
            }
            return reads(call) ? elsewhere(kept, call) : null;
        }
    })),
    HANDS_OUT_ITS_OWN_LISTS("C8 T11", fresh(kept -> {
        Map<Object, Object> handedOut = new HashMap<>();
        return call -> {
            if (call.is("store.write")) {
                handedOut.clear();
            }
            if (!call.name().equals("read.elders.page")) {
                return call.proceed();
            }
            List<Object> page = call.proceed();
            return handedOut.computeIfAbsent(call.args(), args -> new ArrayList<>(page));
        };
    })),
    CANNOT_CLOSE_TWICE("T12", fresh(kept -> {
        boolean[] closed = new boolean[1];
        return call -> {
            if (call.is("store.close") && closed[0]) {
                throw new IllegalStateException("closed already");
            }
            closed[0] |= call.is("store.close");
            return call.proceed();
        };
    })),
    SERVES_ON_WHEN_CLOSED("T13", calls(call -> call.is("store.close") ? null : call.proceed())),
    GIVES_PAGES_BACKWARDS(
            "G1 G6", calls(call -> call.is("volunteers.page") ? reversed(call.proceed()) : call.proceed())),
    GIVES_SHORT_PAGES_OF_CASE_FILES(
            "G2",
            calls(call -> call.is(".casePage") && call.<Integer>arg(1) > 1
                    ? call.with(call.arg(0), call.<Integer>arg(1) - 1, call.arg(2), call.arg(3))
                    : call.proceed())),
    NEEDS_THE_ELDER_BEFORE_A_PAGE("G3 G6", calls(call -> {
        Object result = call.proceed();
        if (call.is("elders.page") && call.arg(0) != null) {
            Register<ElderId, Elder> elders = cast(call.target());
            return elders.find(call.arg(0)).isPresent() ? result : List.of();
        }
        return result;
    })),
    BEGINS_ANEW_AFTER_THE_LAST_PAGE("G1 G4 G8", calls(call -> {
        List<?> page = call.is("elders.page") ? call.proceed() : List.of("not a page");
        return page.isEmpty() ? call.with(null, call.arg(1)) : call.is("elders.page") ? page : call.proceed();
    })),
    PAGES_OVER_WHAT_WAS_THERE_AT_THE_FIRST_PAGE("G3 G5 G6", fresh(kept -> {
        List<Versioned<Elder>> seen = new ArrayList<>();
        return call -> {
            if (!call.name().equals("read.elders.page")) {
                return call.proceed();
            }
            List<Versioned<Elder>> page = call.proceed();
            if (call.arg(0) == null) {
                seen.clear();
                seen.addAll(call.<List<Versioned<Elder>>>with(null, Integer.MAX_VALUE));
                return page;
            }
            ElderId after = call.arg(0);
            return seen.stream()
                    .filter(elder -> elder.value().id().compareTo(after) > 0)
                    .limit(call.<Integer>arg(1))
                    .toList();
        };
    })),
    GIVES_PAGES_AT_VERSION_1(
            "G6",
            calls(results(
                    "s.page",
                    (List<Versioned<Object>> page) -> page.stream()
                            .map(versioned -> new Versioned<>(versioned.value(), 1))
                            .toList()))),
    LOOKS_FOR_ONE_MORE_THAN_THE_LIMIT(
            "G7",
            calls(call -> call.is(".page")
                    ? call.<List<Object>>with(oneMore(call)).stream()
                            .limit(call.<Integer>arg(1))
                            .toList()
                    : call.proceed())),
    TAKES_THE_LEAST_ID_FOR_NONE(
            "G8",
            calls(call -> call.is("elders.page") && ElderId.of("-").equals(call.arg(0))
                    ? call.with(null, call.arg(1))
                    : call.proceed())),
    STRIPS_TEXTS(
            "X1 X12", calls(elders(elder -> elder.withRemarks(elder.remarks().map(String::strip))))),
    CUTS_LONG_TEXTS(
            "X2 X13",
            calls(elders(elder ->
                    elder.withRemarks(elder.remarks().map(text -> text.substring(0, Math.min(text.length(), 4000))))))),
    TAKES_EMPTY_FOR_ABSENT(
            "X1 X3 X12", calls(elders(elder -> elder.withRemarks(elder.remarks().filter(text -> !text.isEmpty()))))),
    KEEPS_THE_NORMAL_FORM_OF_PHONES_ONLY(
            "X4",
            calls(elders(elder ->
                    elder.withPhone(elder.phone().map(phone -> PhoneNumber.parse(phone.normalised(), "0451")))))),
    TAKES_REPEATS_FOR_ONE(
            "X5 X12",
            calls(values(
                    "volunteers.insert",
                    (Volunteer volunteer) ->
                            volunteer.withSpecialities(new LinkedHashSet<>(volunteer.specialities()))))),
    CUTS_INSTANTS_TO_SECONDS(
            "D14 D15 E10 R1 R12 R17 X6 X8 X12",
            calls(records(record -> record.withRecordedAt(
                    record.recordedAt().map(instant -> instant.truncatedTo(ChronoUnit.SECONDS)))))),
    KNOWS_NO_DAY_BEFORE_1970(
            "X7",
            calls(pairings(
                    pairing -> pairing.start().getYear() < 1970 ? pairing.withStart(LocalDate.EPOCH) : pairing))),
    GOES_BY_THE_HOST_S_ZONE("O1 X8", fresh(kept -> {
        String[] zone = new String[1];
        return call -> {
            if (call.is(".append")) {
                zone[0] = TimeZone.getDefault().getID();
            }
            return results(
                            ".ofElders",
                            (List<ServiceRecord> records) -> records.stream()
                                    .map(record -> TimeZone.getDefault().getID().equals(zone[0])
                                            ? record
                                            : record.withDay(record.day().minusDays(1)))
                                    .toList())
                    .on(call);
        };
    })),
    SORTS_IDS_LIKE_A_DICTIONARY(
            "X9",
            calls(results(
                    "elders.page",
                    (List<Versioned<Elder>> page) -> page.stream()
                            .sorted(Comparator.comparing(
                                    elder -> elder.value().id().value(), String.CASE_INSENSITIVE_ORDER))
                            .toList()))),
    HAS_ROOM_FOR_IDS_OF_63("G8 X11", calls(elders(elder -> {
        if (elder.id().value().length() > 63) {
            throw new BrokenException(BrokenException.Cause.FAILED, "id too long", null);
        }
        return elder;
    }))),
    DROPS_A_CHARACTER_THAT_IS_NONE(
            "X13",
            calls(elders(elder ->
                    elder.withRemarks(elder.remarks().map(text -> text.replace(String.valueOf((char) 0xFFFE), "")))))),
    LOSES_UPDATES("C1 C2 C3 C4 C5 C6 C10 C11 +", own(OverwritingStore::new)),
    LETS_TWO_WRITERS_PASS_EACH_OTHER("C1 C2 C3 C4 C5 C6 C7 C10 C11 C12 E11", own(SkewedStore::new)),
    READS_WHAT_IS_NOT_KEPT_YET("C8", own(DirtyStore::new)),
    READS_WHAT_IS_WRITTEN_MEANWHILE("C9", fresh(kept -> call -> {
        Object result = call.proceed();
        return call.name().startsWith("read.") && reads(call) ? elsewhere(kept, call) : result;
    })),
    HAS_ROOM_FOR_FOUR_WRITERS("C11 C12", calls(call -> {
        if (call.is("store.write") && Thread.currentThread().getName().matches("pool-\\d+-thread-([5-9]|\\d\\d)")) {
            throw new BrokenException(BrokenException.Cause.BUSY, "too many writers", null);
        }
        return call.proceed();
    })),
    ROLLS_BACK_ANOTHER_S_WRITE("C2 C4 C5 C12 C13", own(GroupStore::new)),
    KEEPS_THE_IDS_OF_WRITES_GIVEN_UP("C13 E11", fresh(kept -> {
        Set<Object> taken = ConcurrentHashMap.newKeySet();
        return call -> {
            Object result = call.proceed();
            if (call.is("elders.insert")) {
                for (Elder elder : WrongStore.<Elder>values(call)) {
                    if (!taken.add(elder.id())) {
                        throw new RefusedException(
                                Reason.ALREADY_STORED, elder.id().value(), null);
                    }
                }
            }
            return result;
        };
    })),
    CUTS_LARGE_BATCHES("B1 B2 B3 B4 B5", calls(call -> {
        if (call.is(".insert") || call.is("careLog.append")) {
            List<Object> values = values(call);
            return call.with(values.subList(0, Math.min(values.size(), 3_000)));
        }
        return call.proceed();
    })),
    TAKES_DOUBLES_IN_A_LARGE_BATCH_FOR_ONE(
            "B3",
            calls(call -> (call.is(".insert") || call.is("careLog.append"))
                            && values(call).size() > 1_000
                    ? call.with(new LinkedHashSet<>(values(call)))
                    : call.proceed())),
    BINDS_AT_MOST_32766_IDS("B6", calls(call -> {
        if (call.is("careLog.find") && values(call).size() > 32_766) {
            throw new BrokenException(BrokenException.Cause.FAILED, "too many variables", null);
        }
        return call.proceed();
    })),
    FORGETS_TO_VOID_WHAT_IT_JUST_APPENDED("H1", fresh(kept -> {
        Set<Object> appended = new HashSet<>();
        return call -> {
            if (call.is("store.write")) {
                appended.clear();
            }
            if (call.is("careLog.append")) {
                WrongStore.<ServiceRecord>values(call).forEach(record -> appended.add(record.id()));
            }
            return call.is(".voidRecord") && appended.contains(call.arg(0)) ? null : call.proceed();
        };
    })),
    SHOWS_OTHERS_WRITES_LATE("H2", own(LateStore::new)),
    FORGETS_ALL_WHEN_CLOSED("O1 O2 O3 O4 O5 O6", () -> new Place() {
        @Override
        ProgrammeStore kept() {
            return new MemoryProgrammeStore();
        }
    });

    private final String breaks;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<Place> place;

    WrongStore(String breaks, Supplier<Place> place) {
        this.breaks = breaks;
        this.place = place;
    }

    /** The rules by which it fails; a {@code +} among them stands for any others. */
    Set<String> breaks() {
        return new TreeSet<>(List.of(breaks.split(" ", -1)));
    }

    Place place() {
        return place.get();
    }

    private static Supplier<Place> calls(Tampering tampering) {
        return fresh(kept -> tampering);
    }

    private static Supplier<Place> fresh(Function<ProgrammeStore, Tampering> tampering) {
        return () -> new Place() {
            @Override
            ProgrammeStore open() {
                return Tampered.store(super.open(), tampering.apply(kept()));
            }
        };
    }

    private static Supplier<Place> own(Supplier<ProgrammeStore> store) {
        return () -> new Place() {
            private final ProgrammeStore own = store.get();

            @Override
            ProgrammeStore kept() {
                return own;
            }
        };
    }

    private static Tampering refusals(String method, Reason passedOver) {
        return call -> {
            try {
                return call.proceed();
            } catch (RefusedException e) {
                if (call.is(method) && !call.name().startsWith("store.") && e.reason() == passedOver) {
                    return null;
                }
                throw e;
            }
        };
    }

    private static <R> Tampering results(String method, UnaryOperator<R> change) {
        return call -> call.is(method) ? change.apply(call.proceed()) : call.proceed();
    }

    private static <T> Tampering values(String method, UnaryOperator<T> change) {
        return call -> call.is(method)
                ? call.with(WrongStore.<T>values(call).stream().map(change).toList())
                : call.proceed();
    }

    private static Tampering elders(UnaryOperator<Elder> change) {
        return values("elders.insert", change);
    }

    private static Tampering pairings(UnaryOperator<Pairing> change) {
        return values("pairings.insert", change);
    }

    private static Tampering records(UnaryOperator<ServiceRecord> change) {
        return values("careLog.append", change);
    }

    /** Makes the day sets of other records. */
    private static Tampering care(UnaryOperator<ServiceRecord> change) {
        return allCare(records -> records.stream().map(change).toList());
    }

    private static Tampering allCare(UnaryOperator<List<ServiceRecord>> change) {
        return call -> {
            if (!call.is(".casePage")) {
                return call.proceed();
            }
            ReadSession session = cast(call.target());
            return files(file -> {
                        List<ServiceRecord> records =
                                session.careLog().ofElders(file.elder(), file.elder(), DateRange.always());
                        return file.withCare(CareDays.of(file.elder(), change.apply(records), call.arg(3)));
                    })
                    .on(call);
        };
    }

    private static Tampering files(UnaryOperator<CaseFile> change) {
        return results(
                ".casePage",
                (CasePage page) -> CasePage.of(page.files().map(change).toList()));
    }

    /** Shows other records than there are. */
    private static Tampering shown(UnaryOperator<ServiceRecord> change) {
        return call -> call.is("careLog.find") || call.is(".ofElders")
                ? call.<List<ServiceRecord>>proceed().stream().map(change).toList()
                : call.proceed();
    }

    /** Keeps what the work did although it threw. */
    private static Tampering keeping(Class<? extends Throwable> thrown) {
        return call -> {
            if (!call.is("store.write")) {
                return call.proceed();
            }
            Throwable[] caught = new Throwable[1];
            Function<WriteSession, Object> work = call.arg(0);
            Function<WriteSession, Object> keeping = session -> {
                try {
                    return work.apply(session);
                } catch (RuntimeException | Error e) {
                    if (!thrown.isInstance(e)) {
                        throw e;
                    }
                    caught[0] = e;
                    return null;
                }
            };
            Object result = call.with(keeping);
            if (caught[0] != null) {
                throw caught[0];
            }
            return result;
        };
    }

    private static Object[] oneMore(Call call) {
        List<Object> args = new ArrayList<>(call.args());
        args.set(1, call.<Integer>arg(1) + 1);
        return args.toArray();
    }

    /** Asks another condition than one of a type. */
    private static <C> Tampering asked(Class<?> type, Function<C, Condition<?>> instead) {
        return call -> call.is(".where") && type.isInstance(call.arg(0))
                ? call.with(instead.apply(cast(call.arg(0))), call.arg(1), call.arg(2))
                : call.proceed();
    }

    private static boolean reads(Call call) {
        return Set.of("find", "page", "where", "last", "ofElders", "casePage")
                .contains(call.method().getName());
    }

    /** Asks the same of another session, which sees what is kept by now. */
    private static Object elsewhere(ProgrammeStore store, Call call) {
        return store.<Object>read(session -> {
            try {
                String part = call.name().split("\\.", -1)[1];
                Object target = part.equals("casePage") ? session : register(session, part);
                return call.on(target, call.args());
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Object register(ReadSession session, String part) throws ReflectiveOperationException {
        for (Kind<?, ?> kind : Kinds.REGISTERS) {
            if (part.equals(kind + "s")) {
                return session.register(kind);
            }
        }
        return ReadSession.class.getMethod(part).invoke(session);
    }

    private static Object remembered(Map<Object, Object> found, Object key, Object now) {
        found.put(key, now);
        return now;
    }

    private static <K extends Comparable<K>> Object erasedAtTheNextVersion(Call call) throws Throwable {
        WritableRegister<K, Object> register = cast(call.target());
        K id = call.arg(0);
        Optional<Versioned<Object>> before = register.find(id);
        call.proceed();
        if (before.equals(register.find(id))) {
            register.update(before.orElseThrow().value(), before.orElseThrow().version());
        }
        return register;
    }

    private static Circumstances withoutIncidents(Circumstances circumstances) {
        return Circumstances.builder()
                .statuses(circumstances.statuses())
                .tiers(circumstances.tiers())
                .districts(circumstances.districts())
                .units(circumstances.units())
                .addAllSurveys(circumstances.surveys())
                .addAllContactChanges(circumstances.contactChanges())
                .putAllContactChangesOfVolunteers(circumstances.contactChangesOfVolunteers())
                .build();
    }

    private static Object idOf(Object value) {
        for (Kind<?, ?> kind : Kinds.REGISTERS) {
            try {
                return idOf(kind, value);
            } catch (ClassCastException e) {
                // It is of another kind.
            }
        }
        throw new IllegalArgumentException("no kind has such values");
    }

    @SuppressWarnings("unchecked") // a value of another kind fails to be one
    private static <V> Object idOf(Kind<?, V> kind, Object value) {
        return kind.idOf((V) value);
    }

    private static JournalEntry cut(JournalEntry entry) {
        return entry.withAt(entry.at().truncatedTo(ChronoUnit.SECONDS));
    }

    private static <T> List<T> values(Call call) {
        return List.copyOf(call.<Collection<T>>arg(0));
    }

    private static <T> List<T> reversed(List<T> values) {
        List<T> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return reversed;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
