/** What follows by itself: something has come about, in a stream or by the calendar, and a command is sent. */
@NullMarked
package se.liggaren.command.automation;

import org.jspecify.annotations.NullMarked;
