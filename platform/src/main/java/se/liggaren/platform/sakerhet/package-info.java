/** Who calls, and in which roles. */
@NullMarked
package se.liggaren.platform.sakerhet;

import org.jspecify.annotations.NullMarked;
