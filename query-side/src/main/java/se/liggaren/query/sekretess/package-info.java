/** What is shown to whom (OSL 2009:400). */
@NullMarked
package se.liggaren.query.sekretess;

import org.jspecify.annotations.NullMarked;
