/** What several views say alike: a procurement's state in words that a person reads, and the outside events. */
@NullMarked
package se.liggaren.query.lage;

import org.jspecify.annotations.NullMarked;
