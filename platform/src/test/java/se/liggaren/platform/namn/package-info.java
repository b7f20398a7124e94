/** Shows who is given a name, and that an erased one is gone. */
@NullMarked
package se.liggaren.platform.namn;

import org.jspecify.annotations.NullMarked;
