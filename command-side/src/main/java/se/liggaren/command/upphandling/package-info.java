/** The Upphandling stream: one procurement from entry to end, one consistency boundary. */
@NullMarked
package se.liggaren.command.upphandling;

import org.jspecify.annotations.NullMarked;
