/** The directory of names: what the opaque ids are called today, apart from everything that is stored for ever. */
@NullMarked
package se.liggaren.platform.namn;

import org.jspecify.annotations.NullMarked;
