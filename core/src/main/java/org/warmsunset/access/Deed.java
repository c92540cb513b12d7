package org.warmsunset.access;

/** What was done with personal data. Its name is part of the hash of an entry and never changes. */
public enum Deed {
    /** Somebody looked a person up, by id or by identity number. */
    LOOK_UP,
    /** All of one person's data were given out. */
    EXPORT,
    /** An entry was added to the archive. */
    ENTRY_ADDED,
    /** An entry of the archive was voided. */
    ENTRY_VOIDED,
    /** One person's data were erased. */
    ERASURE,
    /** Somebody asked whose data are due to be erased. */
    RETENTION_QUERY,
    /** Somebody searched by a part of a name or a number. */
    SEARCH,
    /** The form of a new person was stored. */
    ENTRY,
    /** One person's form was changed. */
    CHANGE,
    /** A pairing or a service record about her was voided. */
    VOIDING,
    /** She was merged with another id of hers. */
    MERGE,
    /** A merge of hers was undone. */
    UN_MERGE,
    /** Her contact card was handed on. */
    TRANSFER,
    /** A backup took the place of what was stored, and of the entries since. */
    RESTORE,
    /** A paper that names her was printed. */
    PRINT
}
