/** Writes what is shown as files that people keep and send on: PDF, workbooks and CSV. No view is named here. */
@NullMarked
package se.liggaren.query.platform.fil;

import org.jspecify.annotations.NullMarked;
