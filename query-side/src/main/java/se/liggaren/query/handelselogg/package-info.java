/** The log itself: every event of every stream, in the order in which they were stored. */
@NullMarked
package se.liggaren.query.handelselogg;

import org.jspecify.annotations.NullMarked;
