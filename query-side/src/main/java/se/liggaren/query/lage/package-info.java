/** A procurement's state as the views show it, folded from its events, with the days from which each state held. */
@NullMarked
package se.liggaren.query.lage;

import org.jspecify.annotations.NullMarked;
