/**
 * The organisations a procurement may belong to, what the board was called and what its reglemente allowed, as data with
 * dates.
 */
@NullMarked
package se.liggaren.command.organisation;

import org.jspecify.annotations.NullMarked;
