package org.warmsunset.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Status;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Verdict;
import org.warmsunset.pairing.Fact;

class NpmFolderTest {
    private static final Path HAND_WRITTEN = Path.of("src/main/npm");

    @Test
    void the_types_name_every_code() throws IOException {
        String types = Files.readString(HAND_WRITTEN.resolve("index.d.ts"));
        for (Enum<?>[] codes : List.<Enum<?>[]>of(
                Verdict.values(), ServiceKind.values(), Outcome.values(), Status.values(), Fact.values())) {
            String type = codes[0].getDeclaringClass().getSimpleName();
            String union = found("export type " + type + " = (.*);", types).get(0);
            assertThat(found("\"(\\w+)\"", union))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(codes).map(Enum::name).toList());
        }
    }

    @Test
    void the_types_name_every_function() throws IOException {
        assertThat(exports("index.d.ts")).containsExactlyInAnyOrderElementsOf(exports("index.js"));
    }

    private static List<String> exports(String file) throws IOException {
        return found("export (?:const|function) (\\w+)", Files.readString(HAND_WRITTEN.resolve(file)));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
