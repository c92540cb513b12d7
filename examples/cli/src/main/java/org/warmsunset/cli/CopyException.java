package org.warmsunset.cli;

import java.nio.file.Path;
import java.util.Set;
import org.warmsunset.storage.BrokenException;

/** Something is the matter with a copy of the programme, and not with the programme. */
final class CopyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path copy;
    private final BrokenException broken;

    CopyException(Path copy, BrokenException broken) {
        super(broken);
        this.copy = copy;
        this.broken = broken;
    }

    /** Does something with a copy and the programme; the copy is to blame for some reasons of failing. */
    static void blame(Path copy, Set<BrokenException.Cause> reasons, Runnable work) {
        try {
            work.run();
        } catch (BrokenException e) {
            throw reasons.contains(e.reason()) ? new CopyException(copy, e) : e;
        }
    }

    Path copy() {
        return copy;
    }

    BrokenException broken() {
        return broken;
    }
}
