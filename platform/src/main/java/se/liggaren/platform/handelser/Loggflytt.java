package se.liggaren.platform.handelser;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Moves a log to another place, fact by fact with ids, times, versions and positions as they were. What is there already
 * must be the beginning of what is moved, so that a move that was cut off goes on where it came to.
 */
public final class Loggflytt {

    private static final int RADER_I_TAGET = 200;

    private final Loggplats fran;
    private final Loggplats till;

    public Loggflytt(Loggplats fran, Loggplats till) {
        this.fran = fran;
        this.till = till;
    }

    /**
     * What came of it.
     *
     * @param fanns  how many of the facts were there before
     * @param digest of the whole log, the same in both places
     */
    public record Resultat(long fanns, Loggdigest digest) {
    }

    /**
     * Moves the log, reads it where it has come and compares.
     *
     * @throws Loggfel when the place holds something else, or the log grew while it was moved
     */
    public Resultat genomfor() {
        Resultat resultat = fran.las(this::flytta);
        Loggdigest framme = digest(till);
        Loggdigest kvar = digest(fran);
        if (kvar.antal() > resultat.digest().antal()) {
            throw new Loggfel("Källan har fått fler händelser under tiden. Stoppa tjänsten och kör kommandot igen.");
        }
        if (framme.antal() != kvar.antal() || !framme.sha256Hex().equals(kvar.sha256Hex())) {
            throw new Loggfel("Loggen är inte densamma i målet: " + framme.antal() + " händelser med fingeravtrycket "
                    + framme.sha256Hex() + ", i källan " + kvar.antal() + " med " + kvar.sha256Hex() + ".");
        }
        return resultat;
    }

    private Resultat flytta(Iterator<Loggrad> kalla) {
        Loggkontroll kontroll = new Loggkontroll();
        Loggdigest digest = new Loggdigest();
        long fanns = till.las(mal -> jamfor(mal, kalla, kontroll, digest));
        List<Loggrad> nasta = new ArrayList<>();
        long efter = digest.position();
        while (kalla.hasNext()) {
            nasta.add(granskad(kalla.next(), kontroll, digest));
            if (nasta.size() == RADER_I_TAGET || !kalla.hasNext()) {
                till.skriv(efter, List.copyOf(nasta));
                efter = nasta.getLast().position();
                nasta.clear();
            }
        }
        return new Resultat(fanns, digest);
    }

    private static long jamfor(Iterator<Loggrad> mal, Iterator<Loggrad> kalla, Loggkontroll kontroll,
            Loggdigest digest) {
        while (mal.hasNext()) {
            Loggrad finns = mal.next();
            if (!kalla.hasNext()) {
                throw new Loggfel("Målet har fler händelser än källan. Ingenting är flyttat.");
            }
            if (!granskad(kalla.next(), kontroll, digest).equals(finns)) {
                throw new Loggfel("Målet har redan en annan logg: händelse nummer " + digest.antal()
                        + " är inte densamma som i källan. Ingenting är flyttat.");
            }
        }
        return digest.antal();
    }

    private static Loggrad granskad(Loggrad rad, Loggkontroll kontroll, Loggdigest digest) {
        try {
            kontroll.granska(rad);
        } catch (Loggfel fel) {
            throw new Loggfel("Händelse nummer " + (digest.antal() + 1) + " kan inte flyttas: " + fel.getMessage() + ".",
                    fel);
        }
        digest.tillfoga(rad);
        return rad;
    }

    private static Loggdigest digest(Loggplats plats) {
        return plats.las(rader -> {
            Loggdigest digest = new Loggdigest();
            rader.forEachRemaining(digest::tillfoga);
            return digest;
        });
    }
}
