package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten listed elders in one month: seven are paired and visited by their volunteers, two have none and are visited by
 * staff, and nobody comes to the tenth.
 */
class VisitRateTest {
    private static final String OCTOBER = "--rules visits-2022 --from 2026-10-01 --to 2026-10-31 --as-of 2026-11-01";

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void importMonth() throws IOException {
        String elders = lines(1, 10, "E%1$02d,老人%1$02d,230102,2026-01-01");
        String paired = lines(1, 7, "P%1$02d,E%1$02d,V%1$02d,2026-02-01");
        String visits = lines(1, 7, "R%1$02d,E%1$02d,V%1$02d,2026-10-12,VISIT")
                + "R08,E08,STAFF1,2026-10-13,VISIT\nR09,E09,STAFF2,2026-10-14,CHAT\n";
        Programme month = new Programme(temp)
                .with("elders.csv", "elder_id,name,district,surveyed_on\n" + elders)
                .with(
                        "volunteers.csv",
                        "volunteer_id,name,district\n" + lines(1, 7, "V%1$02d,志愿者%1$02d,230102")
                                + "STAFF1,网格员甲,230102\nSTAFF2,网格员乙,230102\n")
                .with("pairings.csv", "pairing_id,elder_id,volunteer_id,start\n" + paired)
                .with("service_records.csv", "record_id,elder_id,volunteer_id,day,kinds\n" + visits);
        shell = new Shell(temp.resolve("programme.db").toString());
        assertThat(shell.run("import", month.folder(), "--rules", "visits-2022").code())
                .isEqualTo(ExitCode.FINE);
    }

    private static String lines(int first, int last, String form) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> form.formatted(n) + "\n")
                .collect(Collectors.joining());
    }

    private Shell.Result report(String more) {
        return shell.run((Object[]) ("report " + OCTOBER + more).split(" "));
    }

    @Test
    void the_visit_rate_is_that_of_all_listed_elders_and_she_whom_nobody_visited_is_named() {
        assertThat(report("").out().replaceAll(" +", " "))
                .contains("Total 10 9 1 0 0 90.0 %")
                .contains("Listed elders for whom most was missed\n\nId Elder District Missed Met Rate\n")
                .contains("\nE10 老人10 Daoli District 1 0 0.0 %");
        assertThat(report(" --format csv").out().lines())
                .hasSize(18)
                .contains(",E10,,230102,0,1,0,0,0.0,0,31,31", ",E08,,230102,1,0,0,0,1.0,1,18,31");
    }

    @Test
    void her_visit_stands_on_the_worklist_without_a_pairing() {
        assertThat(shell.run((Object[]) "worklist --rules visits-2022 --as-of 2026-10-20 --format csv".split(" "))
                        .out()
                        .lines())
                .contains(",E10,,VISIT_MONTHLY,2026-10-01,2026-10-31,2026-10-31,false");
    }
}
