/** Key figures over years and the municipalities' statistics, each beside the text of its source. */
@NullMarked
package se.liggaren.query.nyckeltal;

import org.jspecify.annotations.NullMarked;
