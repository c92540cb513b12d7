package org.warmsunset.storage.jdbi.tables;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.jdbi.seal.PersonalTable;
import org.warmsunset.storage.jdbi.sql.Joined;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The volunteers. */
final class Volunteers extends Persons<VolunteerId, Volunteer> {
    private static final String COLUMNS =
            "name, sex, mobile, mobile_as_typed, resident_id, resident_id_index, district, services,"
                    + " specialities, team, channel, recruited_on";
    private static final String SELECT = "select volunteer_id, " + COLUMNS + ", version from volunteer ";
    private static final String INSERT =
            "insert into volunteer (%s, volunteer_id, version) values (%s, 1)".formatted(COLUMNS, Sql.places(13));
    private static final String UPDATE =
            "update volunteer set (%s, version) = (%s, version + 1) where volunteer_id = ? and version = ?"
                    .formatted(COLUMNS, Sql.places(12));

    private final Sql sql;

    Volunteers(Sql sql) {
        super(sql, "volunteer", "volunteer_id");
        this.sql = sql;
    }

    @Override
    String idOf(Volunteer volunteer) {
        return volunteer.id().value();
    }

    @Override
    boolean isErased(Volunteer volunteer) {
        return volunteer.isErased();
    }

    @Override
    List<Versioned<Volunteer>> load(String condition, Object... arguments) {
        return sql.list(SELECT + condition, Volunteers::read, arguments);
    }

    @Override
    void add(Collection<? extends Volunteer> volunteers) {
        sql.batch(
                INSERT,
                volunteers,
                (Volunteer volunteer, Params params) -> write(volunteer, params).text(idOf(volunteer)));
    }

    @Override
    boolean replace(Volunteer volunteer, long version) {
        return sql.update(
                        UPDATE,
                        volunteer,
                        (value, params) ->
                                write(value, params).text(idOf(value)).number(version))
                > 0;
    }

    @Override
    Optional<Volunteer> dangling(Collection<? extends Volunteer> volunteers) {
        return Optional.empty();
    }

    private static Params write(Volunteer volunteer, Params params) throws SQLException {
        return params.sealing(PersonalTable.VOLUNTEER.row(volunteer.id()))
                .sealed("name", volunteer.name())
                .code(volunteer.sex().orElse(null))
                .phone("mobile", volunteer.mobile().orElse(null))
                .residentId(volunteer.residentId().map(ResidentId::number).orElse(null))
                .text(volunteer.district().toString())
                .text(Joined.ofCodes(volunteer.services()))
                .text(Joined.ofTexts(volunteer.specialities()))
                .text(volunteer.team().orElse(null))
                .text(volunteer.channel().orElse(null))
                .day(volunteer.recruitedOn().orElse(null));
    }

    private static Versioned<Volunteer> read(Row row) throws SQLException {
        VolunteerId id = VolunteerId.of(row.text());
        row.opening(PersonalTable.VOLUNTEER.row(id));
        Volunteer volunteer = Volunteer.builder()
                .id(id)
                .name(row.opened("name"))
                .sex(row.optionalCode(Sex.class))
                .mobile(row.optionalPhone("mobile"))
                .residentId(row.optionalResidentId())
                .district(DistrictCode.parse(row.text()))
                .addAllServices(Joined.codes(Send.class, row.text()))
                .addAllSpecialities(Joined.texts(row.text()))
                .team(row.optionalText())
                .channel(row.optionalText())
                .recruitedOn(row.optionalDay())
                .build();
        return new Versioned<>(volunteer, row.number());
    }
}
