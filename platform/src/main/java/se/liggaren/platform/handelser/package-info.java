/** The event store: how facts are written, named and read back. */
@NullMarked
package se.liggaren.platform.handelser;

import org.jspecify.annotations.NullMarked;
