/** The year-end pack: a year's plan against its outcome, meetings, goals, figures and the review of the environment. */
@NullMarked
package se.liggaren.query.bokslut;

import org.jspecify.annotations.NullMarked;
