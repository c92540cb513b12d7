package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.testkit.RandomProgramme;

/** What is personal in a programme; short texts are left out, since they are found in any bytes. */
final class PersonalTexts {
    private PersonalTexts() {}

    static Set<String> of(RandomProgramme programme) {
        Set<String> texts = new HashSet<>();
        programme.elders().forEach(elder -> add(texts, elder));
        for (Volunteer volunteer : programme.volunteers()) {
            volunteer.name().ifPresent(texts::add);
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
        elder.name().ifPresent(texts::add);
        elder.residentId().ifPresent(number -> texts.add(number.number()));
        add(texts, elder.phone());
        for (Optional<String> text : List.of(
                elder.address(),
                elder.surveyedBy(),
                elder.remarks(),
                elder.health(),
                elder.medication(),
                elder.mentalState(),
                elder.supportByChildren(),
                elder.hobbies())) {
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
}
