/** The machinery of views: how they are filled, followed, rebuilt and waited for. No view is named here. */
@NullMarked
package se.liggaren.query.platform;

import org.jspecify.annotations.NullMarked;
