/** A real PostgreSQL in a directory of our own: durable, closed to others, found again by the next start. */
@NullMarked
package se.liggaren.standalone.postgres;

import org.jspecify.annotations.NullMarked;
