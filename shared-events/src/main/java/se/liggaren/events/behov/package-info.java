/** The Behov stream: something that is needed, and the procurement that is to meet it. */
package se.liggaren.events.behov;
