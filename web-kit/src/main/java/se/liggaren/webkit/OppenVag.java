package se.liggaren.webkit;

/** Knows which paths are open to somebody who has not logged in. */
@FunctionalInterface
public interface OppenVag {

    /** Whether the page at the path can be read without logging in. */
    boolean galler(String vag);
}
