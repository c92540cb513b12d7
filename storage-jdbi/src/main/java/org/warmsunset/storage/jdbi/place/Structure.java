package org.warmsunset.storage.jdbi.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Transactions;

/**
 * What a database itself finds wrong with its pages, indexes and references; an embedder's is his to look at.
 *
 * @param database the database
 * @param reading reads in it
 */
public record Structure(Database database, Transactions reading) {
    /** As an index begins with the name of its table. */
    private static final Pattern TABLE = Pattern.compile(
            "(elder|relative|volunteer|pairing|card|known_fact|suspension|service_record|care_year|access_journal|sealing)"
                    + "(?:_by_\\w+)?(?!\\w)");

    /** {@return what is wrong, without what stands there} */
    public List<Damage> faults() {
        List<Damage> faults = new ArrayList<>();
        for (String check : database.ours() ? database.dialect().checks() : List.<String>of()) {
            try {
                reading.read(sql -> sql.list(check, Row::text)).forEach(fault -> faults.add(damage(fault)));
            } catch (BrokenException e) {
                if (e.reason() != BrokenException.Cause.DAMAGED) {
                    throw e;
                }
                faults.add(new Damage("", "", ""));
            }
        }
        return faults.stream().distinct().toList();
    }

    private static Damage damage(String fault) {
        Matcher named = TABLE.matcher(fault);
        return new Damage(named.find() ? named.group(1) : "", "", "");
    }
}
