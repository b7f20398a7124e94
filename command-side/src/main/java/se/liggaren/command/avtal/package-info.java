/** The Avtal stream: a contract from the day it is entered to its end, one consistency boundary. */
@NullMarked
package se.liggaren.command.avtal;

import org.jspecify.annotations.NullMarked;
