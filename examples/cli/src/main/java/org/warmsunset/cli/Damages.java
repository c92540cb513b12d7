package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.List;
import org.warmsunset.storage.Damage;

/** What is said of damage: where it is, as far as that is known. */
final class Damages {
    private Damages() {}

    static void print(List<Damage> damages, PrintWriter out, Messages messages) {
        for (Damage damage : damages) {
            String key = damage.table().isEmpty()
                    ? "damage.somewhere"
                    : damage.id().isEmpty() ? "damage.table" : damage.column().isEmpty() ? "damage.row" : "damage.cell";
            out.println(messages.say(
                    key, "table", damage.table(), "id", Typed.shown(damage.id()), "column", damage.column()));
        }
    }
}
