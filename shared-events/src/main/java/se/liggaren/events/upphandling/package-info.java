/** The Upphandling stream: its events in the order of the process, and the values that occur in them. */
package se.liggaren.events.upphandling;
