/** One procurement with all its facets at any moment, and the search among them all. */
@NullMarked
package se.liggaren.query.upphandling;

import org.jspecify.annotations.NullMarked;
