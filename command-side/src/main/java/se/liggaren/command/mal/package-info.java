/** The Verksamhetsmal stream: a goal of a year's plan, and how it went. */
@NullMarked
package se.liggaren.command.mal;

import org.jspecify.annotations.NullMarked;
