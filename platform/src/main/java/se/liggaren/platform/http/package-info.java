/** The habits of our HTTP: how we say no, how much we take in, what every answer carries. */
@NullMarked
package se.liggaren.platform.http;

import org.jspecify.annotations.NullMarked;
