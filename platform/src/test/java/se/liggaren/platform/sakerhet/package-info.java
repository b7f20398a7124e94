/** Shows who gets in, and who does not. */
@NullMarked
package se.liggaren.platform.sakerhet;

import org.jspecify.annotations.NullMarked;
