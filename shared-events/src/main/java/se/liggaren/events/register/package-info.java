/** Rules and names that change with the years, kept as data with dates. */
package se.liggaren.events.register;
