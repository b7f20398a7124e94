/** The Statuslegend stream: the board's official definitions of its status words, in dated versions. */
package se.liggaren.events.legend;
