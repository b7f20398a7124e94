package se.liggaren.command.api;

/** What became, or would become, of a part of a document. */
public enum Inlasningsutfall {
    /** Not in the ledger before, or not the whole of it. */
    NY,
    /** In the ledger already, as the document has it; nothing added. */
    FINNS_REDAN,
    /** In the ledger already, from a document that told something else; nothing added. */
    AVVIKER,
    /** Not understood; nothing added. */
    EJ_FORSTADD,
    /** Understood, but a rule says no. */
    AVVISAD,
    /** Understood, but the person left it out; nothing added. */
    BORTVALD,
    /** The service could not; the row is to be read in again. */
    MISSLYCKAD
}
