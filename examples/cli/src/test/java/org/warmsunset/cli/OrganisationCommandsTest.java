package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units as a tree, and teams by speciality. */
class OrganisationCommandsTest {
    @TempDir
    Path temp;

    private Shell shell;
    private Programme programme;

    @BeforeEach
    void makeFolder() throws IOException {
        shell = new Shell(temp.resolve("programme.db"));
        programme = Programme.in(temp.resolve("in"))
                .with("volunteers.csv", """
                        volunteer_id,name,district,specialities
                        V1,赵敏,230102,京剧;书法
                        V2,孙丽,230103,京剧
                        """)
                .with("units.csv", """
                        unit_id,name,parent,kind
                        CITY,市妇联,,FEDERATION
                        D2,南岗区妇联,CITY,FEDERATION
                        D1,道里区妇联,CITY,FEDERATION
                        A1,建北社区,D1,COMMUNITY
                        """)
                .with("memberships.csv", """
                        entry_id,elder_id,volunteer_id,unit_id,from
                        M1,E1,,A1,2026-01-01
                        M2,E1,,D2,2026-10-01
                        M3,E2,,A1,2026-01-01
                        M4,,V1,D1,2026-01-01
                        """)
                .with("teams.csv", """
                        team_id,name,speciality,unit_id
                        T1,京剧队,京剧,D1
                        T2,机动队,,
                        """)
                .with("team_members.csv", """
                        entry_id,team_id,volunteer_id,on,step
                        N1,T1,V1,2026-01-01,JOINED
                        N2,T2,V2,2026-01-01,JOINED
                        N3,T2,V2,2026-10-01,LEFT
                        """);
    }

    @Test
    void units_are_shown_as_a_tree_with_who_belongs_to_them_on_a_day() {
        shell.run("import", programme.folder());

        assertThat(shell.run("units", "--as-of", "2026-09-30").out()).isEqualTo("""
                4 units as of 2026-09-30, each with those under it

                Unit    Kind                Name        Elders  Volunteers
                ------  ------------------  ----------  ------  ----------
                CITY    women's federation  市妇联           2           1
                  D1    women's federation  道里区妇联       2           1
                    A1  community           建北社区         2           0
                  D2    women's federation  南岗区妇联       0           0
                """);
        assertThat(shell.run("units", "--as-of", "2026-10-01", "--format", "csv")
                        .outLines())
                .containsExactly(
                        "unit,parent,kind,name,district,elders,volunteers",
                        "CITY,,FEDERATION,市妇联,,2,1",
                        "D1,CITY,FEDERATION,道里区妇联,,1,1",
                        "A1,D1,COMMUNITY,建北社区,,1,0",
                        "D2,CITY,FEDERATION,南岗区妇联,,1,0");
    }

    @Test
    void units_in_a_circle_and_memberships_of_unknown_units_are_refused_by_name() throws IOException {
        assertThat(shell.run(
                                "import",
                                programme
                                        .with("units.csv", "unit_id,name,parent\nCITY,市妇联,D1\nD1,道里区妇联,CITY\n")
                                        .with(
                                                "memberships.csv",
                                                "entry_id,elder_id,unit_id,from\nM1,E1,D9,2026-01-01\n")
                                        .folder())
                        .err())
                .contains(
                        "units.csv:2 parent",
                        "'CITY'",
                        "units.csv:3 parent",
                        "'D1'",
                        "memberships.csv:2 unit_id",
                        "'D9'");
    }

    @Test
    void teams_and_volunteers_are_grouped_by_speciality() {
        shell.run("import", programme.folder());

        assertThat(shell.run("teams", "--as-of", "2026-10-31").out()).isEqualTo("""
                Teams by speciality as of 2026-10-31

                Speciality  Team  Name    Unit  Members
                ----------  ----  ------  ----  -------
                京剧        T1    京剧队  D1          1
                –           T2    机动队  –           0

                Volunteers by speciality

                Speciality  Volunteers  In no team
                ----------  ----------  ----------
                书法                 1           0
                京剧                 2           1
                """);
        assertThat(shell.run("teams", "--as-of", "2026-09-30", "--lang", "zh").outLines())
                .contains("京剧       2       0");
        assertThat(shell.run("teams", "--as-of", "2026-10-31", "--format", "json")
                        .out())
                .contains("{\"speciality\":\"京剧\",\"volunteers\":2,\"withoutTeam\":1}");
    }
}
