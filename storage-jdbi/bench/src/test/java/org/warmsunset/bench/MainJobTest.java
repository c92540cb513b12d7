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
    void runs_the_import_and_the_records_one_by_one(@TempDir Path place) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new MainJob(new PrintStream(said, true, StandardCharsets.UTF_8), 50, 1).run(place);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "plain JDBC: parses the CSV",
                        "import   -Xmx",
                        "report   -Xmx",
                        "warm sunset, 64 callers",
                        "COPY: parses the CSV")
                .doesNotContain("failed");
    }
}
