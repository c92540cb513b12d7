package org.warmsunset.programme;

import java.util.List;
import org.warmsunset.access.CardSheet;
import org.warmsunset.basics.ElderId;

/**
 * The contact cards that are printed or handed on.
 *
 * @param sheets the cards, ordered by pairing
 * @param withoutConsent the elders who get none, since their consent for {@code CARD} was not in force, or withdrawn
 */
public record CardTransfer(List<CardSheet> sheets, List<ElderId> withoutConsent) {
    /**
     * Copies the lists.
     *
     * @param sheets the cards in force
     * @param withoutConsent the elders whose cards stay
     */
    public CardTransfer {
        sheets = List.copyOf(sheets);
        withoutConsent = List.copyOf(withoutConsent);
    }
}
