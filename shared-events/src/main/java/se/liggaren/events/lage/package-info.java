/** What a procurement's events come to, with the days from which each state held. Both sides read it the same. */
package se.liggaren.events.lage;
