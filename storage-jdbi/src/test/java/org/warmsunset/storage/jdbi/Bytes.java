package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.people.Elder;
import org.warmsunset.people.LivingConditions;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.testkit.RandomProgramme;

/** Searches all bytes of all files in a folder. */
final class Bytes {
    private Bytes() {}

    /** What is personal in a programme; short texts are left out, since they are found in any bytes. */
    static Set<String> personalTexts(RandomProgramme programme) {
        Set<String> texts = new HashSet<>();
        programme.elders().forEach(elder -> add(texts, elder));
        for (Volunteer volunteer : programme.volunteers()) {
            texts.add(volunteer.name());
            volunteer.residentId().ifPresent(number -> texts.add(number.number()));
            add(texts, volunteer.mobile());
        }
        programme.pairings().stream()
                .flatMap(pairing -> pairing.suspensions().stream())
                .forEach(suspension -> suspension.reason().ifPresent(texts::add));
        programme.records().forEach(record -> record.note().ifPresent(texts::add));
        texts.removeIf(text -> text.getBytes(UTF_8).length < 5);
        texts.removeAll(textsInTheClear(programme));
        return texts;
    }

    /** The same hard texts stand in for teams and the like, which are not sealed. */
    private static Set<String> textsInTheClear(RandomProgramme programme) {
        Set<String> texts = new HashSet<>();
        for (Volunteer volunteer : programme.volunteers()) {
            volunteer.team().ifPresent(texts::add);
            volunteer.channel().ifPresent(texts::add);
            texts.addAll(volunteer.specialities());
        }
        programme.elders().stream()
                .flatMap(elder -> elder.relatives().stream())
                .forEach(relative -> texts.add(relative.relation()));
        programme.records().forEach(record -> record.eventId().ifPresent(texts::add));
        return texts;
    }

    private static void add(Set<String> texts, Elder elder) {
        texts.add(elder.name());
        elder.residentId().ifPresent(number -> texts.add(number.number()));
        add(texts, elder.phone());
        LivingConditions conditions = elder.conditions();
        for (Optional<String> text : List.of(
                elder.address(),
                elder.surveyedBy(),
                elder.remarks(),
                conditions.health(),
                conditions.medication(),
                conditions.mentalState(),
                conditions.supportByChildren(),
                conditions.hobbies())) {
            text.ifPresent(texts::add);
        }
        for (Relative relative : elder.relatives()) {
            texts.add(relative.name());
            relative.workplaceOrResidence().ifPresent(texts::add);
            add(texts, relative.phone());
        }
    }

    private static void add(Set<String> texts, Optional<PhoneNumber> phone) {
        phone.ifPresent(number -> texts.addAll(List.of(number.normalised(), number.asTyped())));
    }

    /** Gives those texts of which the bytes are in any of the files. */
    static List<String> found(Path folder, Collection<String> texts) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, ISO_8859_1);
                texts.stream()
                        .filter(text -> bytes.contains(new String(text.getBytes(UTF_8), ISO_8859_1)))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
