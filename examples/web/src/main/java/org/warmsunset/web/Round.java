package org.warmsunset.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.office.paper.Street;
import org.warmsunset.people.Elder;
import org.warmsunset.programme.Listed;
import org.warmsunset.report.Worklist;

/** The way round the elders: what is to be done for whom, day by day or street by street. */
final class Round {
    private final Call call;
    private final boolean byStreet;
    private final LocalDate today;
    private final Names names;

    Round(Call call, boolean byStreet) {
        this.call = call;
        this.byStreet = byStreet;
        this.today = call.programme().today();
        this.names = new Names(call);
    }

    /**
     * Elders under one heading.
     *
     * @param heading the heading
     * @param isOverdue whether what is to be done should be done already
     * @param rows the elders
     */
    record Group(String heading, boolean isOverdue, List<Row> rows) {}

    /**
     * An elder, and what is to be done for her.
     *
     * @param person the elder
     * @param volunteers who is to do it; empty when it is she who looks
     * @param tasks what
     */
    record Row(Person person, String volunteers, List<Task> tasks) {}

    /**
     * Something to be done.
     *
     * @param code the duty's code
     * @param duty its name
     * @param when until when; empty where the heading says it
     * @param isOverdue whether that is past
     */
    record Task(String code, String duty, String when, boolean isOverdue) {}

    /**
     * What a list shows of an elder: how she is reached only to whoever goes there, for that is journalled.
     *
     * @param id her id
     * @param name her name
     * @param district her district
     * @param address where she lives
     * @param phone her phone
     */
    record Person(ElderId id, String name, String district, Optional<String> address, Optional<PhoneNumber> phone) {
        String where() {
            return address.orElse(district);
        }

        private Street street() {
            return address.map(Street::of).orElse(new Street("", 0));
        }
    }

    /** What is to be done, and for whom. */
    private record Open(Worklist.Item item, Person person) {
        boolean isOverdue() {
            return item.overdue();
        }

        LocalDate dueBy() {
            return item.dueBy();
        }
    }

    List<Group> groups(List<ElderId> elders, List<Worklist.Item> items) {
        Map<ElderId, Person> people = people(elders);
        List<Open> open = items.stream()
                .flatMap(item -> Stream.ofNullable(people.get(item.elder())).map(person -> new Open(item, person)))
                .toList();
        return byStreet ? byStreet(open) : byDay(open);
    }

    /** Street by street, and along it from building to building. */
    private List<Group> byStreet(List<Open> open) {
        Map<String, List<Open>> streets = new LinkedHashMap<>();
        open.stream()
                .sorted(Comparator.comparing(each -> each.person().street(), Street.IN_ORDER))
                .forEach(each -> streets.computeIfAbsent(each.person().street().name(), first -> new ArrayList<>())
                        .add(each));
        return streets.entrySet().stream()
                .map(street -> new Group(heading(street.getKey()), false, rows(street.getValue())))
                .toList();
    }

    private String heading(String street) {
        return street.isEmpty() ? call.say("today.nowhere") : street;
    }

    private List<Group> byDay(List<Open> open) {
        Map<LocalDate, List<Open>> days = open.stream()
                .filter(each -> !each.isOverdue())
                .collect(Collectors.groupingBy(Open::dueBy, TreeMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        List<Open> overdue = open.stream().filter(Open::isOverdue).toList();
        if (!overdue.isEmpty()) {
            groups.add(new Group(call.say("today.overdue"), true, rows(overdue)));
        }
        days.forEach((day, due) -> groups.add(new Group(until(day), false, rows(due))));
        return groups;
    }

    private String until(LocalDate day) {
        return day.equals(today)
                ? call.say("today.today")
                : call.say("today.until", "day", call.texts().day(day));
    }

    private List<Row> rows(List<Open> open) {
        Map<Person, List<Worklist.Item>> byPerson = open.stream()
                .collect(Collectors.groupingBy(
                        Open::person, LinkedHashMap::new, Collectors.mapping(Open::item, Collectors.toList())));
        return byPerson.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Person, ?> each) -> each.getKey().street(), Street.IN_ORDER)
                        .thenComparing(each -> each.getKey().where()))
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    private Row row(Person person, List<Worklist.Item> hers) {
        String volunteers = hers.stream()
                .flatMap(item -> item.volunteer().stream())
                .filter(volunteer -> !(call.viewer() instanceof Viewer.Carer))
                .distinct()
                .map(names::of)
                .collect(Collectors.joining(call.say("and")));
        return new Row(person, volunteers, hers.stream().map(this::task).toList());
    }

    private Task task(Worklist.Item item) {
        String when =
                item.overdue() ? call.say("today.since", "day", item.dueBy()) : byStreet ? until(item.dueBy()) : "";
        String duty = call.texts().wording().duty(item.duty().duty());
        return new Task(item.duty().code(), duty, when, item.overdue());
    }

    private Map<ElderId, Person> people(List<ElderId> elders) {
        List<Person> people = byStreet || call.viewer() instanceof Viewer.Carer ? reached(elders) : listed(elders);
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private List<Person> reached(List<ElderId> elders) {
        return call.scope().contacts(elders, call.because(call.say("why.round"))).stream()
                .map(this::reached)
                .toList();
    }

    private Person reached(Elder elder) {
        return new Person(
                elder.id(),
                call.texts().name(elder.name()),
                call.texts().district(elder.district()),
                elder.address(),
                elder.phone());
    }

    private List<Person> listed(List<ElderId> elders) {
        return call.programme()
                .read(desk -> elders.stream()
                        .flatMap(elder -> desk.people().find(elder).stream())
                        .map(this::listed)
                        .toList());
    }

    private Person listed(Listed<ElderId> elder) {
        return new Person(
                elder.id(),
                call.texts().name(elder.name()),
                call.texts().district(elder.district()),
                Optional.empty(),
                Optional.empty());
    }
}
