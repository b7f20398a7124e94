/** What the board is called and when its members sit, day by day. */
package se.liggaren.events.namnd;
