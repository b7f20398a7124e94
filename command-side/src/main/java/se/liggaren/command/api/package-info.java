/** The entry points: which streams there are, the HTTP contract of their commands, and the forms. */
@NullMarked
package se.liggaren.command.api;

import org.jspecify.annotations.NullMarked;
