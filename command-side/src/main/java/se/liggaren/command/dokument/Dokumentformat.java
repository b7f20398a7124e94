package se.liggaren.command.dokument;

/** How the document turned out to be written; decided by its content, never by its name. */
public enum Dokumentformat {
    /** Running text, as copied out of a PDF or a Word document. */
    TEXT,
    CSV,
    XLSX,
    DOCX,
    PDF
}
