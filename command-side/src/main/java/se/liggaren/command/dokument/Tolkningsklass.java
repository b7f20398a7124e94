package se.liggaren.command.dokument;

/** How sure the reading of a part of a document is. */
public enum Tolkningsklass {
    FORSTADD,
    OSAKER,
    EJ_FORSTADD
}
