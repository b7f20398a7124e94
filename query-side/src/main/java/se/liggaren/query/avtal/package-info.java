/** The contracts: how long they run, the last days to extend them, and those that nothing will follow in time. */
@NullMarked
package se.liggaren.query.avtal;

import org.jspecify.annotations.NullMarked;
