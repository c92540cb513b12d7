package org.warmsunset.office.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetTest {
    @ParameterizedTest
    @CsvSource({
        "道里区新阳路12号3单元402室, 新阳路, 12",
        "新阳路2号, 新阳路, 2",
        "黑龙江省哈尔滨市道里区新阳路街道建国街8号, 建国街, 8",
        "哈尔滨市道里区友谊路街道森林街102号楼1单元, 森林街, 102",
        "南岗区西大直街5号, 西大直街, 5",
        "西大直街, 西大直街, 0",
        "双城区兰棱镇靠山村3号, 兰棱镇靠山村, 3",
        "群力家园小区3栋2单元, 群力家园小区, 3",
        "不详, '', 0"
    })
    void an_address_tells_the_street_and_the_building(String address, String street, int building) {
        assertThat(Street.of(address)).isEqualTo(new Street(street, building));
    }

    @Test
    void houses_stand_in_the_order_in_which_somebody_walks() {
        assertThat(Stream.of("新阳路12号", "不详", "建国街8号", "新阳路2号")
                        .map(Street::of)
                        .sorted(Street.IN_ORDER)
                        .toList())
                .isEqualTo(
                        List.of(new Street("建国街", 8), new Street("新阳路", 2), new Street("新阳路", 12), new Street("", 0)));
    }
}
