/** The Swedish words for what has happened, as both sides write them. */
package se.liggaren.events.klartext;
