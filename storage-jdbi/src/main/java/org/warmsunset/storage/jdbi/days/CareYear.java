package org.warmsunset.storage.jdbi.days;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;

/** What was done for one elder in one year, by each volunteer and in her stead. */
final class CareYear {
    private final Map<String, YearBits> byVolunteer = new TreeMap<>();

    static CareYear of(byte[] bytes) {
        CareYear care = new CareYear();
        Packed packed = new Packed(bytes);
        while (!packed.skip("")) {
            care.byVolunteer.put(packed.text(), YearBits.read(packed));
        }
        if (packed.hasNext()) {
            throw new IllegalStateException("there is something after the last volunteer");
        }
        return care;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byVolunteer.forEach((volunteer, days) -> {
            out.writeBytes(volunteer.getBytes(StandardCharsets.US_ASCII));
            out.write(',');
            days.writeTo(out);
        });
        out.write(',');
        return out.toByteArray();
    }

    void add(ServiceRecord record) {
        days(record.volunteer()).add(record);
        record.standInFor().ifPresent(paired -> days(paired).add(record));
    }

    private YearBits days(VolunteerId volunteer) {
        return byVolunteer.computeIfAbsent(volunteer.value(), none -> new YearBits());
    }

    /** Adds what others hold; tells whether there was anything that others lack. */
    boolean addTo(CareYear others) {
        boolean more = false;
        for (Map.Entry<String, YearBits> hers : byVolunteer.entrySet()) {
            YearBits known = others.byVolunteer.remove(hers.getKey());
            more |= known == null || hers.getValue().addTo(known);
        }
        byVolunteer.putAll(others.byVolunteer);
        return more;
    }
}
