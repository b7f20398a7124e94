/** What is shown to whom (OSL 2009:400), on both sides. */
@NullMarked
package se.liggaren.platform.sekretess;

import org.jspecify.annotations.NullMarked;
