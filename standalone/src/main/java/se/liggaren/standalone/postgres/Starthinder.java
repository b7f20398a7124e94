package se.liggaren.standalone.postgres;

/** A reason that the service cannot start, with a Swedish text for the person at the keyboard. */
public final class Starthinder extends RuntimeException {

    public Starthinder(String text) {
        super(text);
    }

    public Starthinder(String text, Throwable orsak) {
        super(text, orsak);
    }
}
