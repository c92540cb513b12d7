package org.warmsunset.town;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fictional Harbin programme from 2025-11-01 to 2026-10-31, complete with the gaps that people leave: late cards,
 * unanswered calls, a summer in which some volunteers fell silent.
 *
 * <p>The same seed gives the same bytes on every machine, whatever its clock, zone or locale.
 */
public final class Town {

    /** The seed of the folder that is delivered with the examples. */
    public static final long SAMPLE_SEED = 20190812L;

    private final SortedMap<String, String> files;

    private Town(SortedMap<String, String> files) {
        this.files = files;
    }

    /**
     * Makes up the programme of a seed.
     *
     * @param seed any number; {@link #SAMPLE_SEED} for the delivered folder
     * @return the programme, ready to be written
     */
    public static Town of(long seed) {
        Phones phones = new Phones();
        List<District> districts = District.all();
        List<Elder> elders = new ElderMaker(Dice.of(seed, "elders"), phones).make(districts);
        List<Volunteer> volunteers = new VolunteerMaker(Dice.of(seed, "volunteers"), phones).make(districts);
        List<Pairing> pairings = new Matchmaker(Dice.of(seed, "pairings"), volunteers).pair(elders);
        Map<String, List<Suspension>> suspensions = new SuspensionMaker(Dice.of(seed, "suspensions")).make(pairings);
        Crew crew = new Crew(volunteers, pairings);
        List<Contact> contacts = new Diary(seed, crew, suspensions).keep(elders, pairings);
        List<Entry> entries = new Clerk(Dice.of(seed, "records")).record(contacts);

        Endings endings = new Endings(pairings);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("elders.csv", PeopleSheets.elders(elders, new Remarks(Dice.of(seed, "remarks"), pairings)));
        files.put("relatives.csv", PeopleSheets.relatives(elders));
        files.put("volunteers.csv", PeopleSheets.volunteers(volunteers));
        files.put("pairings.csv", PairingSheets.pairings(pairings, endings));
        files.put("cards.csv", new CardSheet(Dice.of(seed, "cards")).write(pairings));
        files.put("knowledge.csv", new KnowledgeSheet(Dice.of(seed, "knowledge")).write(pairings));
        files.put("suspensions.csv", PairingSheets.suspensions(pairings, suspensions));
        files.put("service_records.csv", RecordSheet.write(entries));
        files.putAll(new ArchiveSheets(elders, volunteers, pairings, endings).write());
        return new Town(files);
    }

    /**
     * Writes the files of the exchange folder, in UTF-8 with LF line ends, over those that are there.
     *
     * @param folder the folder, made when it is missing
     * @throws IOException if a file cannot be written
     */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
