/** The decisions: what every stream's commands have in common. */
@NullMarked
package se.liggaren.command;

import org.jspecify.annotations.NullMarked;
