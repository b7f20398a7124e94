/** The Statuslegend stream: the board's own definitions of its status words. */
@NullMarked
package se.liggaren.command.legend;

import org.jspecify.annotations.NullMarked;
