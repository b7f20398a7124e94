package se.liggaren.query.bokslut;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.query.bokslut.Arsunderlag.Upphandling;
import se.liggaren.webkit.diagram.Andelsstapel;
import se.liggaren.webkit.diagram.Andelsstapel.Post;

/**
 * How far the environment was thought of in the year.
 *
 * @param andelProcent   share that makes demands, of those where demands are relevant; none when there are no such
 * @param ejAngivet      procurements of which nobody has said whether they make demands
 * @param granskadeVid   at how many of the meetings held the board reviewed any procurement
 * @param granskadeRader how many rows of the plan were reviewed at any of the year's meetings
 */
record Miljosumma(String definition, long ja, long nej, long ejRelevant, long ejAngivet,
        Optional<BigDecimal> andelProcent, long granskadeVid, int sammantraden, long granskadeRader, long rader) {

    static final String DEFINITION = "Bland de upphandlingar som påbörjades eller annonserades under året: de som "
            + "ställer miljökrav, av dem där sådana krav är relevanta (ja eller nej). Ej relevanta och ej angivna "
            + "räknas för sig.";

    private static final BigDecimal HUNDRA = BigDecimal.valueOf(100);

    static Miljosumma av(Arsunderlag underlag) {
        long ja = antal(underlag, Optional.of(Miljokrav.JA));
        long nej = antal(underlag, Optional.of(Miljokrav.NEJ));
        List<UUID> hallna = underlag.hallnaSammantraden();
        List<UUID> rader = underlag.rader().filter(rad -> rad.uttagen().isEmpty())
                .map(rad -> underlag.sista(rad).upphandling().id()).toList();
        return new Miljosumma(DEFINITION, ja, nej, antal(underlag, Optional.of(Miljokrav.EJ_RELEVANT)),
                antal(underlag, Optional.empty()), andel(ja, ja + nej),
                hallna.stream().filter(mote -> underlag.granskade().stream().anyMatch(u -> granskad(u, mote))).count(),
                hallna.size(),
                underlag.granskade().stream().map(Upphandling::id).filter(rader::contains).count(),
                rader.size());
    }

    /** The procurements by whether they make demands. */
    public Andelsstapel andelar() {
        return Andelsstapel.av(List.of(new Post("Ställer miljökrav", ja, "klar"),
                new Post("Ställer inte miljökrav", nej, "stopp"), new Post("Miljökrav inte relevanta", ejRelevant, "lugn"),
                new Post("Inte angivet", ejAngivet, "varning")));
    }

    private static long antal(Arsunderlag underlag, Optional<Miljokrav> krav) {
        return underlag.begynta().stream().filter(u -> u.forlopp().lage().miljokrav().equals(krav)).count();
    }

    private static boolean granskad(Upphandling upphandling, UUID mote) {
        return upphandling.forlopp().granskningar().stream().anyMatch(g -> g.sammantradeId().equals(mote));
    }

    private static Optional<BigDecimal> andel(long del, long hela) {
        return hela == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(del).multiply(HUNDRA)
                .divide(BigDecimal.valueOf(hela), 1, RoundingMode.HALF_UP));
    }
}
