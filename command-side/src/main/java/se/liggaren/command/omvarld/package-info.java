/** The Omvarldshandelse stream: something outside that delays procurements. */
@NullMarked
package se.liggaren.command.omvarld;

import org.jspecify.annotations.NullMarked;
