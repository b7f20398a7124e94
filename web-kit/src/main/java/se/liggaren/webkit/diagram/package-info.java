/** Charts as geometry: where bars, points and parts stand. The template {@code webkit/diagram} draws them as SVG. */
@NullMarked
package se.liggaren.webkit.diagram;

import org.jspecify.annotations.NullMarked;
