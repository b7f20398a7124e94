/** The year's plan as the board knows it, at any moment on both time axes. */
@NullMarked
package se.liggaren.query.aktuellplan;

import org.jspecify.annotations.NullMarked;
