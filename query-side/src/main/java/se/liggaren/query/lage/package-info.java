/** A procurement's state in words that a person reads. */
@NullMarked
package se.liggaren.query.lage;

import org.jspecify.annotations.NullMarked;
