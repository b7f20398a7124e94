/** The service as those who use it meet it: a process that is started, a browser, an API and an operator's commands. */
@NullMarked
package se.liggaren.e2e;

import org.jspecify.annotations.NullMarked;
