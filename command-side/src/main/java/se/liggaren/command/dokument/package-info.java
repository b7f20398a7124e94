/** Reads a document, whatever its format, as lines of text and rows of cells, before anybody asks what it is about. */
@NullMarked
package se.liggaren.command.dokument;

import org.jspecify.annotations.NullMarked;
