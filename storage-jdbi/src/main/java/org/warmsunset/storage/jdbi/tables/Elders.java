package org.warmsunset.storage.jdbi.tables;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.people.Elder;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.LivingConditions;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.jdbi.seal.PersonalTable;
import org.warmsunset.storage.jdbi.sql.Joined;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The elders, each with her relatives. */
final class Elders extends Persons<ElderId, Elder> {
    private static final String COLUMNS = "name, sex, birth_month, ethnicity, district, address, phone, phone_as_typed,"
            + " resident_id, resident_id_index, health, medication, mental_state, support_by_children, arrangement, hobbies, needs,"
            + " surveyed_on, surveyed_by, remarks";
    private static final String SELECT = "select elder_id, " + COLUMNS + ", version from elder ";
    private static final String INSERT =
            "insert into elder (%s, elder_id, version) values (%s, 1)".formatted(COLUMNS, Sql.places(21));
    private static final String UPDATE =
            "update elder set (%s, version) = (%s, version + 1) where elder_id = ? and version = ?"
                    .formatted(COLUMNS, Sql.places(20));
    private static final String SELECT_RELATIVES =
            "select elder_id, nth, relation, name, workplace_or_residence, phone, phone_as_typed from relative"
                    + " where elder_id in (<ids>) order by elder_id, nth";
    private static final String INSERT_RELATIVE =
            "insert into relative (elder_id, nth, relation, name, workplace_or_residence, phone, phone_as_typed)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    Elders(Sql sql) {
        super(sql, "elder", "elder_id");
        this.sql = sql;
    }

    /** One relative of one elder, at her place in the list. */
    private record Kin(String elder, int nth, Relative relative) {}

    @Override
    String idOf(Elder elder) {
        return elder.id().value();
    }

    @Override
    boolean isErased(Elder elder) {
        return elder.isErased();
    }

    @Override
    List<Versioned<Elder>> load(String condition, Object... arguments) {
        List<Versioned<Elder>> elders = sql.list(SELECT + condition, Elders::read, arguments);
        List<String> ids = elders.stream().map(elder -> idOf(elder.value())).toList();
        Map<String, List<Relative>> relatives = sql.listIn(SELECT_RELATIVES, ids, Elders::readKin).stream()
                .collect(groupingBy(Kin::elder, mapping(Kin::relative, toList())));
        return elders.stream()
                .map(elder -> new Versioned<>(
                        elder.value().withRelatives(relatives.getOrDefault(idOf(elder.value()), List.of())),
                        elder.version()))
                .toList();
    }

    @Override
    void add(Collection<? extends Elder> elders) {
        sql.batch(
                INSERT,
                elders,
                (Elder elder, Params params) -> write(elder, params).text(idOf(elder)));
        addRelatives(elders);
    }

    @Override
    boolean replace(Elder elder, long version) {
        int replaced = sql.update(
                UPDATE,
                elder,
                (value, params) -> write(value, params).text(idOf(value)).number(version));
        if (replaced == 0) {
            return false;
        }
        sql.update("delete from relative where elder_id = ?", idOf(elder), (id, params) -> params.text(id));
        addRelatives(List.of(elder));
        return true;
    }

    @Override
    Optional<Elder> dangling(Collection<? extends Elder> elders) {
        return Optional.empty();
    }

    private void addRelatives(Collection<? extends Elder> elders) {
        List<Kin> kin = new ArrayList<>();
        for (Elder elder : elders) {
            int nth = 0;
            for (Relative relative : elder.relatives()) {
                kin.add(new Kin(idOf(elder), nth++, relative));
            }
        }
        sql.batch(INSERT_RELATIVE, kin, Elders::writeKin);
    }

    private static Params write(Elder elder, Params params) throws SQLException {
        LivingConditions conditions = elder.conditions();
        return params.sealing(PersonalTable.ELDER.row(elder.id()))
                .sealed("name", elder.name())
                .code(elder.sex().orElse(null))
                .month(elder.birthMonth().orElse(null))
                .code(elder.ethnicity().orElse(null))
                .text(elder.district().toString())
                .sealed("address", elder.address().orElse(null))
                .phone("phone", elder.phone().orElse(null))
                .residentId(elder.residentId().map(ResidentId::number).orElse(null))
                .sealed("health", conditions.health().orElse(null))
                .sealed("medication", conditions.medication().orElse(null))
                .sealed("mental_state", conditions.mentalState().orElse(null))
                .sealed("support_by_children", conditions.supportByChildren().orElse(null))
                .code(conditions.arrangement().orElse(null))
                .sealed("hobbies", conditions.hobbies().orElse(null))
                .text(Joined.ofCodes(elder.needs()))
                .day(elder.surveyedOn().orElse(null))
                .sealed("surveyed_by", elder.surveyedBy().orElse(null))
                .sealed("remarks", elder.remarks().orElse(null));
    }

    private static Versioned<Elder> read(Row row) throws SQLException {
        ElderId id = ElderId.of(row.text());
        row.opening(PersonalTable.ELDER.row(id));
        Elder elder = Elder.builder()
                .id(id)
                .name(row.opened("name"))
                .sex(row.optionalCode(Sex.class))
                .birthMonth(row.optionalMonth())
                .ethnicity(row.optionalCode(EthnicGroup.class))
                .district(DistrictCode.parse(row.text()))
                .address(row.optionalOpened("address"))
                .phone(row.optionalPhone("phone"))
                .residentId(row.optionalResidentId())
                .conditions(readConditions(row))
                .addAllNeeds(Joined.codes(NeedCategory.class, row.text()))
                .surveyedOn(row.optionalDay())
                .surveyedBy(row.optionalOpened("surveyed_by"))
                .remarks(row.optionalOpened("remarks"))
                .build();
        return new Versioned<>(elder, row.number());
    }

    private static LivingConditions readConditions(Row row) throws SQLException {
        return LivingConditions.builder()
                .health(row.optionalOpened("health"))
                .medication(row.optionalOpened("medication"))
                .mentalState(row.optionalOpened("mental_state"))
                .supportByChildren(row.optionalOpened("support_by_children"))
                .arrangement(row.optionalCode(LivingArrangement.class))
                .hobbies(row.optionalOpened("hobbies"))
                .build();
    }

    private static void writeKin(Kin kin, Params params) throws SQLException {
        Relative relative = kin.relative();
        params.sealing(PersonalTable.RELATIVE.row(kin.elder(), kin.nth()))
                .text(kin.elder())
                .number(kin.nth())
                .text(relative.relation())
                .sealed("name", relative.name())
                .sealed(
                        "workplace_or_residence",
                        relative.workplaceOrResidence().orElse(null))
                .phone("phone", relative.phone().orElse(null));
    }

    private static Kin readKin(Row row) throws SQLException {
        String elder = row.text();
        int nth = Math.toIntExact(row.number());
        row.opening(PersonalTable.RELATIVE.row(elder, nth));
        Relative relative = Relative.builder()
                .relation(row.text())
                .name(row.opened("name"))
                .workplaceOrResidence(row.optionalOpened("workplace_or_residence"))
                .phone(row.optionalPhone("phone"))
                .build();
        return new Kin(elder, nth, relative);
    }
}
