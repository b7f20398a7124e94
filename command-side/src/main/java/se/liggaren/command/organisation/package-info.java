/** The organisations a procurement may belong to and what the board was called, as data with dates. */
@NullMarked
package se.liggaren.command.organisation;

import org.jspecify.annotations.NullMarked;
