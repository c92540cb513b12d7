package org.warmsunset.bench;

import java.util.function.DoubleSupplier;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;

/** A store of ours: checks the record, and keeps its day set too. */
record OurDesk(ProgrammeStore store, WarmSunset programme, DoubleSupplier elsewhere) implements Desk {
    OurDesk(ProgrammeStore store, DoubleSupplier elsewhere) {
        this(store, Programme.on(store), elsewhere);
    }

    @Override
    public void keep(ServiceRecord record) {
        programme.records().record(record);
    }

    @Override
    public double cpuElsewhere() {
        return elsewhere.getAsDouble();
    }

    @Override
    public void close() {
        store.close();
    }
}
