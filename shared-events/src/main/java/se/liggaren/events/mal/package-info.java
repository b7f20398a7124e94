/** The Verksamhetsmal stream: a goal of a year's plan and how it went. */
package se.liggaren.events.mal;
