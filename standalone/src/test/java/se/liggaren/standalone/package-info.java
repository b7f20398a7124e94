/** What {@code ./liggaren} says and does, seen from outside. */
@NullMarked
package se.liggaren.standalone;

import org.jspecify.annotations.NullMarked;
