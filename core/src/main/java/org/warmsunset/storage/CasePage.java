package org.warmsunset.storage;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;

/**
 * The case files of some elders, which are read but may not be made yet: making values of what was read takes as long
 * as reading it, and can be done on another thread while the session reads the next page.
 *
 * <pre>{@code
 * CasePage page = session.casePage(null, 500, days, KnownAt.now());
 * Future<List<CaseFile>> files = executor.submit(() -> page.files().toList());
 * }</pre>
 *
 * <p>Immutable and thread-safe, and good also after its session has ended.
 */
public final class CasePage {
    private final List<ElderId> elders;
    private final Supplier<Stream<CaseFile>> making;

    private CasePage(List<ElderId> elders, Supplier<Stream<CaseFile>> making) {
        this.elders = List.copyOf(elders);
        this.making = making;
    }

    /**
     * Makes a page of files that are made already.
     *
     * @param files the files, ordered by their elders' ids
     * @return the page
     */
    public static CasePage of(List<CaseFile> files) {
        List<CaseFile> made = List.copyOf(files);
        return new CasePage(made.stream().map(CaseFile::elder).toList(), made::stream);
    }

    /**
     * Makes a page of files that are made when somebody asks for them.
     *
     * @param elders the elders, ordered by id
     * @param making makes their files, in the same order; called by any thread, and each time that they are asked for
     * @return the page
     */
    public static CasePage of(List<ElderId> elders, Supplier<Stream<CaseFile>> making) {
        return new CasePage(elders, making);
    }

    /** {@return the elders, ordered by id; none after the last page} */
    public List<ElderId> elders() {
        return elders;
    }

    /**
     * Makes the files, one after the other: whoever judges each before taking the next has it still at hand.
     *
     * @return the file of each elder, in their order; taking one throws a {@link BrokenException} if what was read
     *     makes no sense
     */
    public Stream<CaseFile> files() {
        return making.get();
    }
}
