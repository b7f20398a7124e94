/** Following a request from HTTP to the command, to what it stored and to each view that shows it, also between processes. */
@NullMarked
package se.liggaren.platform.foljning;

import org.jspecify.annotations.NullMarked;
