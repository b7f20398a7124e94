/** What a text and a day from outside must be before anything is made of them; what is stored already is never asked. */
package se.liggaren.events.indata;
