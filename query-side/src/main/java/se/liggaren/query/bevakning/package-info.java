/** The start page: what waits for whom today. The views tell what there is; who is shown it is decided here. */
@NullMarked
package se.liggaren.query.bevakning;

import org.jspecify.annotations.NullMarked;
