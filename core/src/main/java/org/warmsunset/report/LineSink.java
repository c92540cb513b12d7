package org.warmsunset.report;

/**
 * Takes the lines of a report as they are made, elder by elder: the way to report on a million pairings without a list.
 * It is called while the store is read: it should be quick, and not call the programme.
 */
public interface LineSink {
    /**
     * Takes the line of a pairing.
     *
     * @param line the line; those of one elder come ordered by id, before hers
     */
    void pairing(PairingLine line);

    /**
     * Takes the line of a listed elder.
     *
     * @param line the line; there is one only when the rule book has duties that are owed to listed elders
     */
    default void listed(ListedLine line) {}

    /**
     * Takes the line of an elder.
     *
     * @param line the line; they come ordered by id when the case files do
     */
    void elder(ElderLine line);
}
