package org.warmsunset.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small exchange folder without problems, whose files a test replaces one by one. */
record Programme(Path folder) {
    static final String ELDERS = "elder_id,name,district\nE1,王桂兰,230102\nE2,李淑芳,230103\n";
    static final String VOLUNTEERS = "volunteer_id,name,district\nV1,赵敏,230102\nV2,孙丽,230103\n";
    static final String PAIRINGS = "pairing_id,elder_id,volunteer_id,start,end\nP1,E1,V1,2026-10-01,\n";
    static final String RECORDS = "record_id,elder_id,volunteer_id,day,kinds,minutes\nR1,E1,V1,2026-10-06,CHAT,90\n";

    static Programme in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Programme(folder)
                .with("elders.csv", ELDERS)
                .with("volunteers.csv", VOLUNTEERS)
                .with("pairings.csv", PAIRINGS)
                .with("service_records.csv", RECORDS);
    }

    Programme with(String file, String text) throws IOException {
        return with(file, text, StandardCharsets.UTF_8);
    }

    Programme with(String file, String text, Charset charset) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(charset));
        return this;
    }
}
