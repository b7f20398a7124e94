/** What the demo shows is what the board decided. */
@NullMarked
package se.liggaren.standalone.demo;

import org.jspecify.annotations.NullMarked;
