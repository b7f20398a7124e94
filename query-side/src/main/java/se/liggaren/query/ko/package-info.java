/** The queue (upphandlingsskuld): what waits, since when and why, the staffing over time and the needs nobody meets. */
@NullMarked
package se.liggaren.query.ko;

import org.jspecify.annotations.NullMarked;
