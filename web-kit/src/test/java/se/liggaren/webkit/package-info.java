/** The look, shown on a page that uses every fragment. */
@NullMarked
package se.liggaren.webkit;

import org.jspecify.annotations.NullMarked;
