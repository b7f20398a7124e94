/** The trail: who got in, what was done with accounts and names, and who read what is secret. */
@NullMarked
package se.liggaren.platform.sparning;

import org.jspecify.annotations.NullMarked;
