package se.liggaren.command.dokument;

import java.util.List;
import java.util.stream.Collectors;

/** The lines of a running text, from 0. */
public final class Textrader {

    private static final int LANGSTA_RAD = 500;

    private final List<Rad> rader;

    Textrader(List<String> rader) {
        this.rader = rader.stream().map(Rad::av).toList();
    }

    /** A line as it stands and made whole; one too long to be part of a table is left as it is. */
    public record Rad(String ra, String lakt, String nyckel, boolean lang) {

        static Rad av(String ra) {
            return ra.strip().length() > LANGSTA_RAD ? new Rad(ra, "", "", true)
                    : new Rad(ra, Skrift.lak(ra), Skrift.nyckel(ra), false);
        }

        public boolean tom() {
            return lakt.isEmpty() && !lang;
        }
    }

    boolean tom() {
        return rader.stream().allMatch(Rad::tom);
    }

    public int antal() {
        return rader.size();
    }

    public Rad rad(int nr) {
        return rader.get(nr);
    }

    /**
     * The line after the heading that begins on the line, or the line itself when no such heading begins there.
     *
     * @param rubrik the heading as {@link Skrift#nyckel} writes it
     */
    public int efterRubrik(String rubrik, int start) {
        String kvar = rader.get(start).nyckel().isEmpty() ? "" : rubrik;
        for (int i = start; i < rader.size() && !kvar.isEmpty() && !rader.get(i).lang()
                && kvar.startsWith(rader.get(i).nyckel()); i++) {
            kvar = kvar.substring(rader.get(i).nyckel().length());
            if (kvar.isEmpty()) {
                return i + 1;
            }
        }
        return start;
    }

    /** The lines as they stand, from the first and up to but not including the end. */
    public String ra(int forsta, int slut) {
        return rader.subList(forsta, slut).stream().map(Rad::ra).collect(Collectors.joining("\n"));
    }

    /** The lines made whole, from the first and up to but not including the end. */
    public String lakt(int forsta, int slut) {
        return Skrift.lak(ra(forsta, slut));
    }

    /** Notes every line that holds something. */
    public void anmalTill(Radregister register) {
        for (int i = 0; i < rader.size(); i++) {
            if (!rader.get(i).tom()) {
                register.finns(new Radintervall(i + 1, i + 1));
            }
        }
    }
}
