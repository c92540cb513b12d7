package org.warmsunset.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Row;
import org.warmsunset.office.table.TableFile;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

class WorkbookWriterTest {
    private static final List<String> REMARKS =
            List.of("=1+1", "+86", "-", "@li", "'=x", "''", "00012", " 𠮷 & <b> \"", "two\nlines", "2026-10-31", "1E5");

    @TempDir
    Path temp;

    private final MemoryProgrammeStore store = new MemoryProgrammeStore();

    private void store() {
        DistrictCode district = DistrictCode.parse("230102");
        store.write(session -> {
            for (int i = 0; i < REMARKS.size(); i++) {
                session.elders()
                        .insert(Elder.builder()
                                .id(ElderId.of("00" + i))
                                .name("王桂兰")
                                .district(district)
                                .remarks(REMARKS.get(i))
                                .build());
            }
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(VolunteerId.of("V1"))
                            .name("赵敏")
                            .district(district)
                            .build());
            session.careLog()
                    .append(List.of(ServiceRecord.builder()
                            .id(RecordId.of("R1"))
                            .elder(ElderId.of("001"))
                            .volunteer(VolunteerId.of("V1"))
                            .day(LocalDate.of(2026, 10, 31))
                            .addKinds(ServiceKind.VISIT)
                            .minutes(40)
                            .build()));
            return session;
        });
    }

    private Map<String, Long> write(Path file, Locale language, LongConsumer progress) {
        return store.read(session -> {
            try {
                return WorkbookWriter.write(session, file, SheetNames.in(language), progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<List<String>> rows(Stream<Row> rows) {
        try (rows) {
            return rows.map(WorkbookWriterTest::full).toList();
        }
    }

    /** Without the empty cells at its end. */
    private static List<String> full(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    @Test
    void a_workbook_has_a_sheet_for_each_file_with_the_same_values() throws IOException {
        store();
        Path folder = temp.resolve("folder");
        Path file = temp.resolve("all.xlsx");
        store.read(session -> {
            try {
                return ExchangeWriter.write(session, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(write(file, Locale.ENGLISH, rows -> {}))
                .containsEntry("elders.csv", 11L)
                .containsEntry("service_records.csv", 1L);

        try (TableFile book = TableFile.open(file)) {
            assertThat(book.sheets())
                    .isEqualTo(DraftType.all().stream()
                            .map(type -> type.file().replace(".csv", ""))
                            .toList());
            for (DraftType<?> type : DraftType.all()) {
                assertThat(rows(book.rows(type.file().replace(".csv", ""))))
                        .as(type.file())
                        .isEqualTo(rows(
                                ExchangeFolder.open(folder).rows(type.file()).orElseThrow()));
            }
        }
        assertThat(REMARKS).hasSize(11);
    }

    @Test
    void sheets_and_columns_have_chinese_names_and_each_has_its_own() throws IOException {
        Path file = temp.resolve("all.xlsx");

        write(file, Locale.CHINESE, rows -> {});

        try (TableFile book = TableFile.open(file)) {
            assertThat(book.sheets()).startsWith("老人", "亲属", "志愿者", "结对").doesNotHaveDuplicates();
            assertThat(rows(book.rows("老人")).get(0))
                    .startsWith("老人编号", "姓名", "性别", "出生年月", "民族", "所属区县", "家庭住址", "联系方式", "身份证号");
            for (String sheet : book.sheets()) {
                List<String> columns = rows(book.rows(sheet)).get(0);
                assertThat(new HashSet<>(columns)).as(sheet).hasSameSizeAs(columns);
                assertThat(columns).as(sheet).noneMatch(column -> column.matches(".*[a-z].*"));
            }
        }
    }

    @Test
    void progress_is_told_and_nothing_is_left_beside() throws IOException {
        store();
        List<Long> told = new ArrayList<>();

        write(temp.resolve("all.xlsx"), Locale.ENGLISH, told::add);

        assertThat(told.stream().mapToLong(Long::longValue).sum()).isEqualTo(13);
        assertThat(temp).isDirectoryNotContaining(path -> !path.endsWith("all.xlsx"));
    }

    @Test
    void a_file_that_is_there_is_left_as_it_is() throws IOException {
        Path file = Files.writeString(temp.resolve("all.xlsx"), "mine");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> write(file, Locale.ENGLISH, rows -> {}))
                .withCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
        assertThat(temp).isDirectoryNotContaining(path -> !path.endsWith("all.xlsx"));
    }
}
