/** What the trail promises. */
@NullMarked
package se.liggaren.platform.sparning;

import org.jspecify.annotations.NullMarked;
