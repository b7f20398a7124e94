/** The Sammantrade stream's decisions: when the board meets, what it decides there and what it was told. */
@NullMarked
package se.liggaren.command.sammantrade;

import org.jspecify.annotations.NullMarked;
