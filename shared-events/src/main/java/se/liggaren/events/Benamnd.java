package se.liggaren.events;

/** A value with a Swedish word of its own, as a person reads it. */
public interface Benamnd {

    /** The word, beginning with a capital where it may stand by itself. */
    String klartext();
}
