package org.warmsunset.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.KnownAt;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.Inspection;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

/** Holds a store against itself. */
final class StoreCheck {
    private final Set<Damage> damages = new LinkedHashSet<>();
    private final List<ElderId> wrongDays = new ArrayList<>();
    private int told;

    private StoreCheck() {}

    static Verification of(ProgrammeStore store) {
        StoreCheck check = new StoreCheck();
        Inspection.of(store, check.damages);
        OptionalLong broken = check.projections(store);
        return Verification.builder()
                .addAllDamages(check.damages)
                .addAllWrongDays(check.wrongDays)
                .brokenEntry(broken)
                .build();
    }

    private OptionalLong projections(ProgrammeStore store) {
        try {
            return store.salvage(this::tell, session -> {
                Pages.ofCaseFiles(session, DateRange.always(), KnownAt.now(), page -> check(session, page));
                return JournalChain.firstBroken(session);
            });
        } catch (BrokenException e) {
            if (damages.isEmpty()) {
                throw e;
            }
            return OptionalLong.empty();
        }
    }

    private void tell(Damage damage) {
        told++;
        damages.add(damage);
    }

    private void check(ReadSession session, CasePage page) {
        Map<ElderId, CaseFile> kept = new HashMap<>();
        page.files().forEach(file -> kept.put(file.elder(), file));
        ElderId first = page.elders().get(0);
        ElderId last = page.elders().get(page.elders().size() - 1);
        Map<ElderId, CareDays> care =
                CareDays.byElder(session.careLog().ofElders(first, last, DateRange.always()), KnownAt.now());
        for (ElderId elder : page.elders()) {
            CaseFile file = kept.get(elder);
            boolean right = file != null
                    && file.withCircumstances(Circumstances.none())
                            .equals(CaseFile.of(
                                    elder,
                                    file.district(),
                                    pairings(session, elder),
                                    care.getOrDefault(elder, CareDays.none())));
            if (!right && isWhole(session, elder)) {
                wrongDays.add(elder);
            }
        }
    }

    private static List<Pairing> pairings(ReadSession session, ElderId elder) {
        return session.pairings().where(PairingKind.OF_ELDER, elder).stream()
                .map(Versioned::value)
                .toList();
    }

    /** Days that follow from what is damaged cannot be made anew. */
    private boolean isWhole(ReadSession session, ElderId elder) {
        int before = told;
        session.elders().find(elder);
        pairings(session, elder);
        session.careLog().ofElders(elder, elder, DateRange.always());
        return told == before;
    }
}
