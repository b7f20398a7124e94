/** The look: page shell, form fields, error summary, style sheet. No rules, no Axon, no word of the domain. */
@NullMarked
package se.liggaren.webkit;

import org.jspecify.annotations.NullMarked;
