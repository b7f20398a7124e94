/** The ground that both sides stand on: event store, JSON, identity, HTTP habits. No rule of the domain lives here. */
@NullMarked
package se.liggaren.platform;

import org.jspecify.annotations.NullMarked;
