/** The Avtal stream: a contract from the day it is entered to its end; it outlives the procurement it came from. */
package se.liggaren.events.avtal;
