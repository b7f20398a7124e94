/** Reads a plan document as the board writes it, and says what was understood and what was not. */
@NullMarked
package se.liggaren.command.planimport;

import org.jspecify.annotations.NullMarked;
