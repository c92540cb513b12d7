package org.warmsunset.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.jdbi.Keyset;
import org.warmsunset.testserver.PostgresServer;

/** The application as it starts, on a PostgreSQL server that has a table {@code elder} already. */
class VisitsTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final ServiceRecord VISIT = ServiceRecord.builder()
            .id(RecordId.of("R1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .day(LocalDate.of(2024, 10, 27))
            .addKinds(ServiceKind.VISIT)
            .build();

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext context;
    private WarmSunset programme;
    private Visits visits;
    private JdbcClient jdbc;

    @BeforeEach
    void start() throws IOException {
        Path keys = folder.resolve("town.keys");
        Keyset.fresh().writeNew(keys);
        String url = PostgresServer.freshSchema();
        PostgresServer.execute(url, "drop schema if exists warm_sunset cascade");
        PostgresServer.execute(url, "create table elder (id integer)");
        PostgresServer.execute(url, "create table fare (visit text, yuan integer check (yuan >= 0))");
        context = SpringApplication.run(
                Application.class,
                "--spring.datasource.url=" + url,
                "--keys=" + keys,
                "--spring.main.banner-mode=off",
                "--logging.level.root=error");
        programme = context.getBean(WarmSunset.class);
        visits = context.getBean(Visits.class);
        jdbc = context.getBean(JdbcClient.class);
        PersonalData forms = programme.personalData(Access.of("li.na", "new in the programme"));
        forms.add(Elder.builder().id(VISIT.elder()).name("王桂兰").district(DAOLI).build());
        forms.add(Volunteer.builder().id(VISIT.volunteer()).name("赵敏").district(DAOLI).build());
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void what_is_committed_is_kept_on_both_sides() {
        visits.visited(VISIT, 4);

        assertThat(kept()).extracting(ServiceRecord::id).containsExactly(VISIT.id());
        assertThat(fares()).containsExactly("R1");
    }

    @Test
    void what_the_host_rolls_back_is_kept_nowhere() {
        assertThatThrownBy(() -> visits.visited(VISIT, -1)).isInstanceOf(DataIntegrityViolationException.class);

        assertThat(kept()).isEmpty();
        assertThat(fares()).isEmpty();
    }

    @Test
    void what_the_programme_refuses_is_kept_nowhere() {
        ServiceRecord unknown = VISIT.withElder(ElderId.of("E9"));

        assertThatThrownBy(() -> visits.visited(unknown, 4)).isInstanceOf(RefusedException.class);

        assertThat(fares()).isEmpty();
    }

    private List<ServiceRecord> kept() {
        return programme.records().ofElder(VISIT.elder(), DateRange.always());
    }

    private List<String> fares() {
        return jdbc.sql("select visit from fare").query(String.class).list();
    }
}
