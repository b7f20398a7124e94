/** How a command reaches its stream: Axon, idempotency, HTTP and forms. No rule of the domain lives here. */
@NullMarked
package se.liggaren.command.platform;

import org.jspecify.annotations.NullMarked;
