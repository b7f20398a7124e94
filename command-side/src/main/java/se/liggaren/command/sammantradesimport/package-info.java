/** Reads the board's plan of its meetings as it writes it, and says what was understood and what was not. */
@NullMarked
package se.liggaren.command.sammantradesimport;

import org.jspecify.annotations.NullMarked;
