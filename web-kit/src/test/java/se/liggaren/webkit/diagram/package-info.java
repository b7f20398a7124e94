@NullMarked
package se.liggaren.webkit.diagram;

import org.jspecify.annotations.NullMarked;
