/** The board's meetings: what is planned, what became of it, what was decided and what was reported. */
@NullMarked
package se.liggaren.query.sammantrade;

import org.jspecify.annotations.NullMarked;
