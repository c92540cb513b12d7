package org.warmsunset.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MatchJobTest {
    @Test
    void matches_as_well_as_the_peers_with_more_room_just_enough_and_less() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        MatchJob job = new MatchJob(new PrintStream(said, true, StandardCharsets.UTF_8), 1);

        job.town(new MadeTown(2, 10, 50));
        job.districts(3);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "10 volunteers with room for 6, 50 elders: 50 matched",
                        "JGraphT, from arcs to flow",
                        "OR-Tools, the search alone",
                        "10 volunteers with room for 3, 50 elders: 30 matched",
                        "3 districts, 150 volunteers with room for 5, 750 elders");
    }
}
