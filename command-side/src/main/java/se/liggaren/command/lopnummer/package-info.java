/** The Lopnummerserie stream: gives each procurement of a board and year a number that no other has. */
@NullMarked
package se.liggaren.command.lopnummer;

import org.jspecify.annotations.NullMarked;
