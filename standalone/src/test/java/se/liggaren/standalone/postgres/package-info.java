/** What the embedded PostgreSQL promises, tried on real processes. */
@NullMarked
package se.liggaren.standalone.postgres;

import org.jspecify.annotations.NullMarked;
