/** The trail, for those who go through who got in and who read what. */
@NullMarked
package se.liggaren.query.sparlogg;

import org.jspecify.annotations.NullMarked;
