package org.warmsunset.storage.memory;

import java.util.function.Supplier;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.DurableStorageContract;

/** The contract of the stores at whatever places are set. Not run by itself. */
class PlaceContract extends DurableStorageContract {
    private static Supplier<Place> places = Place::new;

    private Place opened = new Place();

    static void setPlaces(Supplier<Place> supplier) {
        places = supplier;
    }

    @Override
    protected ProgrammeStore open() {
        opened = places.get();
        return opened.open();
    }

    @Override
    protected ProgrammeStore reopen() {
        return opened.open();
    }
}
