package org.warmsunset.storage.jdbi.days;

import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.storage.jdbi.sql.Dialect;

/** The days of care that are kept beside the records. */
public final class KeptCare implements CareSource {
    private final Packed years;

    KeptCare(Packed years) {
        this.years = years;
    }

    public static String query(Dialect dialect) {
        return dialect.packed(
                "elder_id || ',' || year || ','",
                "days",
                "{care_year} where elder_id between ? and ? and year between ? and ? order by elder_id, year");
    }

    @Override
    public CareDays take(ElderId elder) {
        if (!years.skip(elder.value())) {
            return CareDays.none();
        }
        CareDays.Builder days = new CareDays.Builder();
        do {
            int year = Math.toIntExact(years.number());
            while (!years.skip("")) {
                days.add(VolunteerId.of(years.text()), YearBits.calendar(year, years));
            }
        } while (years.skip(elder.value()));
        return days.build();
    }

    @Override
    public boolean hasMore() {
        return years.hasNext();
    }
}
