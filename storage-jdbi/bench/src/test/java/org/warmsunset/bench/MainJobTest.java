package org.warmsunset.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {
    @Test
    void gives_the_same_totals_as_the_query(@TempDir Path place) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new MainJob(new PrintStream(said, true, StandardCharsets.UTF_8), 50, 1).run(place);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("as of 2025-12-31", "as of 2025-10-01", "the same by all", "import   -Xmx", "report   -Xmx")
                .doesNotContain("failed");
    }
}
