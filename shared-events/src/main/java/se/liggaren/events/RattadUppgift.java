package se.liggaren.events;

import java.time.LocalDate;
import java.util.UUID;

/** The fact that another fact of the same stream was registered wrongly; the original event stays as it is. */
public interface RattadUppgift extends Handelse {

    /** The event that holds the error. */
    UUID avserHandelseId();

    /** Which field, or {@value Rattelse#HELA_HANDELSEN} when the event never happened. */
    String falt();

    String feltVarde();

    String rattVarde();

    /** The day on which the error was found. */
    LocalDate upptacktDatum();
}
