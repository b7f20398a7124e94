/** The Upphandlingsplan stream: which procurements a year's plan holds, and what the board decided of it. */
@NullMarked
package se.liggaren.command.plan;

import org.jspecify.annotations.NullMarked;
