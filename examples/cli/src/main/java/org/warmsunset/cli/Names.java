package org.warmsunset.cli;

import java.util.HashMap;
import java.util.Map;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.programme.Listed;
import org.warmsunset.programme.WarmSunset;

/** The names of the people of a table: those that were noted, read all at once when the first is asked for. */
final class Names {
    private final WarmSunset programme;
    private final Map<ElderId, String> elders = new HashMap<>();
    private final Map<VolunteerId, String> volunteers = new HashMap<>();
    private boolean read;

    Names(WarmSunset programme) {
        this.programme = programme;
    }

    void note(Pairing pairing) {
        note(pairing.elder());
        note(pairing.volunteer());
    }

    void note(ElderId elder) {
        elders.put(elder, elder.value());
    }

    void note(VolunteerId volunteer) {
        volunteers.put(volunteer, volunteer.value());
    }

    String of(ElderId elder) {
        read();
        return elders.getOrDefault(elder, elder.value());
    }

    String of(VolunteerId volunteer) {
        read();
        return volunteers.getOrDefault(volunteer, volunteer.value());
    }

    private void read() {
        if (read) {
            return;
        }
        programme.read(desk -> {
            elders.replaceAll(
                    (id, name) -> desk.people().find(id).flatMap(Listed::name).orElse(name));
            volunteers.replaceAll(
                    (id, name) -> desk.people().find(id).flatMap(Listed::name).orElse(name));
            return this;
        });
        read = true;
    }
}
