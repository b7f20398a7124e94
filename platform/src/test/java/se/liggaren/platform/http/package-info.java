/** Shows how the service answers over a real connection. */
@NullMarked
package se.liggaren.platform.http;

import org.jspecify.annotations.NullMarked;
