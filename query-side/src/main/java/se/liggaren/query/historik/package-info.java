/** A procurement's history: what was registered, when, by whom, and what was corrected. */
@NullMarked
package se.liggaren.query.historik;

import org.jspecify.annotations.NullMarked;
