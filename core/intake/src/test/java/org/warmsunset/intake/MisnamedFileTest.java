package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisnamedFileTest {
    @ParameterizedTest
    @CsvSource({
        "Suspensions.csv, suspensions.csv",
        "elders.CSV, elders.csv",
        "ELDERS.CSV, elders.csv",
        "' elders .csv', elders.csv",
        "elders .csv, elders.csv",
        "elders..csv, elders.csv",
        "ｅｌｄｅｒｓ.csv, elders.csv",
        "elder.csv, elders.csv",
        "elders, elders.csv",
        "service records.csv, service_records.csv",
        "service-records.csv, service_records.csv",
        "ServiceRecords.csv, service_records.csv",
        "service_records (1).csv, service_records.csv",
        "service_records(12).csv, service_records.csv",
        "service_records（2）.csv, service_records.csv",
        "service_records 2.csv, service_records.csv",
        "service_records_1.csv, service_records.csv",
        "pairings - 副本.csv, pairings.csv",
        "pairings - 副本 (2).csv, pairings.csv",
        "pairings的副本.csv, pairings.csv",
        "副本 pairings.csv, pairings.csv",
        "复件 (2) pairings.csv, pairings.csv",
        "cards - Copy.csv, cards.csv",
        "cards - Copy (3).csv, cards.csv",
        "Copy of cards.csv, cards.csv",
        "cards copy 2.csv, cards.csv",
        "knowledge.csv.txt, knowledge.csv",
        "knowledge.csv.csv, knowledge.csv",
        "Knowledge.xlsx.csv, knowledge.csv",
        "relatives.csv (1), relatives.csv",
    })
    void a_name_that_a_system_or_a_hand_made_of_ours_is_to_be_mended(String name, String right) {
        MisnamedFile file = MisnamedFile.of(name).orElseThrow();

        assertThat(file.name()).isEqualTo(name);
        assertThat(file.type().file()).isEqualTo(right);
        assertThat(file.otherFormat()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volunteers.xlsx",
                "volunteers.xls",
                "volunteers.et",
                "volunteers.ods",
                "volunteers.txt",
                "volunteers.tsv",
                "Volunteers (1).XLSX",
                "volunteers.csv.xlsx",
                "volunteers - 副本.xlsx"
            })
    void a_workbook_or_another_text_is_to_be_saved_anew(String name) {
        MisnamedFile file = MisnamedFile.of(name).orElseThrow();

        assertThat(file.type()).isEqualTo(DraftType.VOLUNTEERS);
        assertThat(file.otherFormat()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter.docx",
                "老人.csv",
                "elders_old.csv",
                "elders-2025.csv",
                "elders.csv.bak",
                "elders.csv.part",
                "elders.pdf",
                "~$elders.xlsx",
                "elders/",
                "records.csv",
                "readme.txt",
                ".csv",
                "副本",
                "(1).csv",
                ""
            })
    void other_names_are_none_of_ours(String name) {
        assertThat(MisnamedFile.of(name)).isEmpty();
    }

    @Test
    void a_right_name_is_not_misnamed() {
        assertThat(DraftType.all())
                .allSatisfy(type -> assertThat(MisnamedFile.of(type.file())).isEmpty());
    }
}
