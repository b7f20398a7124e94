/** The Upphandlingsplan stream: one plan for each year. */
package se.liggaren.events.plan;
