/** The standstills that run, and the first day on which each lets a contract be signed. */
@NullMarked
package se.liggaren.query.sparrkalender;

import org.jspecify.annotations.NullMarked;
