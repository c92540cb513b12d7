package org.warmsunset.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.people.Duplicate.Ground;

class DuplicatesTest {
    private static final String NUMBER = "230199194105120083";
    private static final String ANOTHER = "230199194401200141";
    private static final String PHONE = "15400000002";

    private static Identity<ElderId> person(String id, String number, String name, String birth, String phone) {
        return new Identity<>(
                ElderId.of(id),
                Optional.of(number).filter(text -> !text.isEmpty()).map(text -> ResidentId.parse(text, LocalDate.MAX)),
                Optional.of(name).filter(text -> !text.isEmpty()),
                Optional.of(birth).filter(text -> !text.isEmpty()).map(YearMonth::parse),
                Optional.of(phone).filter(text -> !text.isEmpty()).map(text -> PhoneNumber.parse(text, "0451")));
    }

    @SafeVarargs
    private static List<Duplicate<ElderId>> among(Identity<ElderId>... persons) {
        return Duplicates.among(each -> {
            for (Identity<ElderId> person : persons) {
                each.accept(person);
            }
        });
    }

    private static Duplicate<ElderId> duplicate(String one, String other, Ground ground) {
        return new Duplicate<>(ElderId.of(one), ElderId.of(other), ground);
    }

    @Test
    void one_number_under_two_ids_is_one_person() {
        assertThat(among(person("E2", NUMBER, "白玉莲", "", ""), person("E1", NUMBER, "白玉兰", "", "")))
                .containsExactly(duplicate("E1", "E2", Ground.NUMBER));
    }

    @Test
    void one_name_and_birth_or_phone_is_one_person_too() {
        assertThat(among(person("E1", "", "白 玉莲", "1941-05", ""), person("E2", "", "白玉莲", "1941-05", PHONE)))
                .containsExactly(duplicate("E1", "E2", Ground.NAME_AND_BIRTH));
        assertThat(among(person("E1", "", "白玉莲", "1941-05", PHONE), person("E2", "", "白玉莲", "", "154 0000 0002")))
                .containsExactly(duplicate("E1", "E2", Ground.NAME_AND_PHONE));
        assertThat(among(person("E1", NUMBER, "白玉莲", "", ""), person("E2", "", "白玉莲", "1941-05", "")))
                .containsExactly(duplicate("E1", "E2", Ground.NAME_AND_BIRTH));
    }

    @Test
    void a_name_a_birth_or_a_phone_alone_is_not_enough() {
        assertThat(among(
                        person("E1", "", "白玉莲", "1941-05", PHONE),
                        person("E2", "", "白玉莲", "1941-06", ""),
                        person("E3", "", "冷秀芬", "1941-05", PHONE),
                        person("E4", "", "", "1941-05", PHONE)))
                .isEmpty();
    }

    @Test
    void two_numbers_are_two_persons_whatever_else_they_share() {
        assertThat(among(
                        person("E1", NUMBER, "白玉莲", "1941-05", PHONE),
                        person("E2", ANOTHER, "白玉莲", "1941-05", PHONE),
                        person("E3", "", "白玉莲", "1941-05", "")))
                .containsExactly(duplicate("E1", "E3", Ground.NAME_AND_BIRTH));
    }

    @Test
    void of_several_grounds_the_strongest_is_named_and_of_several_persons_the_least_id_with_each() {
        assertThat(among(
                        person("E3", NUMBER, "白玉莲", "1941-05", PHONE),
                        person("E1", NUMBER, "白玉莲", "1941-05", PHONE),
                        person("E2", NUMBER, "白玉莲", "1941-05", PHONE)))
                .containsExactly(duplicate("E1", "E2", Ground.NUMBER), duplicate("E1", "E3", Ground.NUMBER));
    }

    @Test
    void of_many_persons_in_any_order_the_same_are_found() {
        List<Identity<ElderId>> persons = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            persons.add(person("E" + i, "", "某" + i, "1941-05", ""));
        }
        persons.add(person("F1", "", "某7", "1941-05", ""));
        Collections.shuffle(persons, new Random(18));

        assertThat(Duplicates.<ElderId>among(persons::forEach))
                .containsExactly(duplicate("E7", "F1", Ground.NAME_AND_BIRTH));
    }
}
