/** A year's goals and how they went, with the summary that the annual report gives, computed. */
@NullMarked
package se.liggaren.query.mal;

import org.jspecify.annotations.NullMarked;
