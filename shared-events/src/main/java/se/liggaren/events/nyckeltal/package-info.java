/** The Nyckeltal and Kommunstatistik streams: figures year by year, each with the text of its source. */
package se.liggaren.events.nyckeltal;
