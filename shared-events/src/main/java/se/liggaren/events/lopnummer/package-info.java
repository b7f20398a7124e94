/** The Lopnummerserie stream: which number was given to which procurement, one series for each board and year. */
package se.liggaren.events.lopnummer;
