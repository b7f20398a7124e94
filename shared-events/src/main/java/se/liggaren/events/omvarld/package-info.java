/** The Omvarldshandelse stream: something outside, such as a pandemic or a war, that delays procurements. */
package se.liggaren.events.omvarld;
