/** The Kommunstatistik stream: what the county's municipalities paid in a year, and when the board was shown it. */
@NullMarked
package se.liggaren.command.kommunstatistik;

import org.jspecify.annotations.NullMarked;
