package se.liggaren.platform.handelser;

/** Tests that compare with a file in the tree write it instead when asked: {@code -Dliggaren.skriv=true}. */
final class Skrivlage {

    static final String PASLAGET = "-Dliggaren.skriv=true";

    private Skrivlage() {
    }

    static boolean pa() {
        return Boolean.getBoolean("liggaren.skriv");
    }
}
