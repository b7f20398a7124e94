package se.liggaren.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds the id, or the ids, of streams that must be there before the command is issued. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Hanvisar {

    /** The streams' type, by its stored name. */
    String value();
}
