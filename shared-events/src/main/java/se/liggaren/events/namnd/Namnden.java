package se.liggaren.events.namnd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.register.Registerfil;
import se.liggaren.events.register.Registerrad;

/**
 * The board as it was on a day.
 *
 * @param namn         its full name
 * @param akronym      what it is called for short
 * @param mandatperiod the one it sits in, when a source tells it
 */
public record Namnden(String namn, String akronym, Optional<Mandatperiod> mandatperiod) {

    private static final List<Registerrad> NAMN = Registerfil.las(Namnden.class, "namn.csv");
    private static final List<Registerrad> AKRONYMER = Registerfil.las(Namnden.class, "akronymer.csv");
    private static final List<Registerrad> MANDATPERIODER = Registerfil.las(Namnden.class, "mandatperioder.csv");

    public static Namnden vid(LocalDate dag) {
        return new Namnden(gallande(NAMN, dag).orElseThrow().get("namn"),
                gallande(AKRONYMER, dag).orElseThrow().get("akronym"),
                gallande(MANDATPERIODER, dag).map(rad -> new Mandatperiod(rad.get("mandatperiod"),
                        rad.dag("fran").orElseThrow(), rad.dag("till").orElseThrow(), rad.dag("konstituerande"))));
    }

    private static Optional<Registerrad> gallande(List<Registerrad> rader, LocalDate dag) {
        return rader.stream().filter(rad -> rad.galler(dag)).findFirst();
    }
}
