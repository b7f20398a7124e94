/** The facts: every event that was ever stored, and the values that occur in them. Depends on {@code java.*} only. */
package se.liggaren.events;
