package org.warmsunset.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.warmsunset.care.ServiceRecord;

/** An exchange folder that was made up, the same one every time: nobody in it lives. */
final class MadeFolder {
    private final Path folder;
    private final int pairings;

    private MadeFolder(Path folder, int pairings) {
        this.folder = folder;
        this.pairings = pairings;
    }

    static void write(Path folder, int pairings) throws IOException {
        Files.createDirectories(folder);
        MadeFolder made = new MadeFolder(folder, pairings);
        made.writePeople();
        made.writePairings();
        made.writeRecords();
    }

    private void writePeople() throws IOException {
        each("elders.csv", "elder_id,name,sex,birth_month,ethnicity,district,address,phone,living,needs", i -> {
            MadePairing pairing = new MadePairing(i);
            return pairing.isFirst()
                    ? List.of("%s,王桂兰%d,F,19%d-05,汉族,%s,康安路%d号,154%08d,ALONE,EMOTIONAL_SUPPORT;HEALTH_CARE"
                            .formatted(pairing.elder(), i, 35 + i % 25, MadePairing.district(i), i, i))
                    : List.of();
        });
        each("relatives.csv", "elder_id,relation,name,workplace_or_residence,phone", i -> {
            MadePairing pairing = new MadePairing(i);
            return pairing.isFirst() && i % 3 == 0
                    ? List.of("%s,女儿,李敏,长春,155%08d".formatted(pairing.elder(), i))
                    : List.of();
        });
        each(
                "volunteers.csv",
                "volunteer_id,name,sex,mobile,district,services,specialities,team,channel,recruited_on",
                i -> List.of("%s,姚宏艳%d,F,156%08d,%s,WARMTH;KINSHIP,烹饪;摄影,陪伴队,WECHAT,2022-10-04"
                        .formatted(MadePairing.volunteer(i), i, i, MadePairing.district(i))));
    }

    private void writePairings() throws IOException {
        each("pairings.csv", "pairing_id,elder_id,volunteer_id,start,end", i -> {
            MadePairing made = new MadePairing(i);
            Object end = made.end();
            return List.of("%s,%s,%s,%s,%s"
                    .formatted(made.id(), made.elder(), made.volunteer(), made.start(), end == null ? "" : end));
        });
        each("suspensions.csv", "pairing_id,first_day,last_day,reason", i -> {
            MadePairing made = new MadePairing(i);
            return made.suspensions().stream()
                    .map(days -> csv(made.id(), days.firstDay(), days.lastDay(), days.reason()))
                    .toList();
        });
        each("cards.csv", "pairing_id,services,issued_on,volunteer_copy_on,elder_copy_on", i -> {
            MadePairing made = new MadePairing(i);
            return made
                    .card()
                    .map(card -> csv(
                            made.id(), card.services(), card.issuedOn(), card.volunteerCopyOn(), card.elderCopyOn()))
                    .stream()
                    .toList();
        });
        each("knowledge.csv", "pairing_id,fact,confirmed_on", i -> {
            MadePairing made = new MadePairing(i);
            return made.knownFacts().stream()
                    .map(known -> csv(made.id(), known.fact(), known.confirmedOn()))
                    .toList();
        });
    }

    /** Shuffled: a step that shares no factor with their number visits all records, those of a pairing far apart. */
    private void writeRecords() throws IOException {
        long records = (long) pairings * MadeRecord.EACH;
        long step = (long) (records * 0.618);
        while (greatestCommonDivisor(step, records) != 1) {
            step++;
        }
        long each = step;
        String header = "record_id,elder_id,volunteer_id,stand_in_for,day,kinds,send,minutes,channel,outcome,event_id,"
                + "recorded_at,voided_at,note";
        file("service_records.csv", header, out -> {
            for (long i = 0; i < records; i++) {
                long at = i * each % records;
                int pairing = (int) (at / MadeRecord.EACH);
                out.println(line(MadeRecord.of(i, pairing, pairings, (int) (at % MadeRecord.EACH))));
            }
        });
    }

    private static String line(ServiceRecord made) {
        return csv(
                made.id(),
                made.elder(),
                made.volunteer(),
                made.standInFor(),
                made.day(),
                made.kinds(),
                made.send(),
                made.minutes().orElse(0),
                made.channel(),
                made.outcome(),
                made.eventId(),
                made.recordedAt(),
                made.voidedAt(),
                made.note());
    }

    /** A line; what is absent is an empty cell, and codes have a semicolon between them. */
    private static String csv(Object... cells) {
        StringJoiner line = new StringJoiner(",");
        for (Object cell : cells) {
            Object value = cell instanceof Optional<?> optional ? optional.isPresent() ? optional.get() : "" : cell;
            line.add(
                    value instanceof List<?> codes
                            ? codes.stream().map(Object::toString).collect(Collectors.joining(";"))
                            : value.toString());
        }
        return line.toString();
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    private void each(String name, String header, IntFunction<List<String>> lines) throws IOException {
        file(name, header, out -> {
            for (int i = 0; i < pairings; i++) {
                lines.apply(i).forEach(out::println);
            }
        });
    }

    private void file(String name, String header, Consumer<PrintWriter> lines) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8))) {
            out.println(header);
            lines.accept(out);
            if (out.checkError()) {
                throw new IOException("cannot write " + name);
            }
        }
    }
}
