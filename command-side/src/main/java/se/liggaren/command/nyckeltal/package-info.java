/** The Nyckeltal stream: a series of figures, one for each year. */
@NullMarked
package se.liggaren.command.nyckeltal;

import org.jspecify.annotations.NullMarked;
