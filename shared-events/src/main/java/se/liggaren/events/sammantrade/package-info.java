/** The Sammantrade stream: a meeting of the board, from the plan to the adjusted minutes, and what was reported there. */
package se.liggaren.events.sammantrade;
