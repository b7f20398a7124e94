/** The service, both sides or one of them in a process: the commands of {@code ./liggaren}, and little else. */
@NullMarked
package se.liggaren.standalone;

import org.jspecify.annotations.NullMarked;
