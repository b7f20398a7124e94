/** The Behov stream: something that is needed, and what is to meet it. */
@NullMarked
package se.liggaren.command.behov;

import org.jspecify.annotations.NullMarked;
