package se.liggaren.query.upphandling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.platform.TillatetKommando;

/** Commands that a reader may issue, under a heading that tells what they are for. */
record Kommandogrupp(String rubrik, List<TillatetKommando> kommandon) {

    /** The commands that take a procurement on, or out of what holds it. */
    private static final Set<UpphandlingsKommando> STEG = EnumSet.of(
            UpphandlingsKommando.LAS_IN_TIDIGARE_LAGE, UpphandlingsKommando.TILLDELA_UPPHANDLARE,
            UpphandlingsKommando.STARTA_UPPHANDLING, UpphandlingsKommando.ATERUPPTA_UPPHANDLING,
            UpphandlingsKommando.ANNONSERA_UPPHANDLING, UpphandlingsKommando.PABORJA_UTVARDERING,
            UpphandlingsKommando.TILLDELA_AVTAL, UpphandlingsKommando.TECKNA_AVTAL, UpphandlingsKommando.STARTA_AVTAL,
            UpphandlingsKommando.EFTERANNONSERA_UPPHANDLING, UpphandlingsKommando.REGISTRERA_INTERIMISTISKT_BESLUT,
            UpphandlingsKommando.REGISTRERA_DOM, UpphandlingsKommando.AVSLUTA_OVERPROVNING,
            UpphandlingsKommando.HAV_AVBRYTANDE, UpphandlingsKommando.ERSATT_UPPHANDLING);

    private static final Set<UpphandlingsKommando> RATTAR = EnumSet.of(UpphandlingsKommando.RATTA_UPPGIFT);

    /** The groups that have something in them. */
    static List<Kommandogrupp> av(List<TillatetKommando> tillatna) {
        Predicate<TillatetKommando> steg = ar(STEG);
        Predicate<TillatetKommando> rattar = ar(RATTAR);
        return Stream.of(
                        new Kommandogrupp("Nästa steg", tillatna.stream().filter(steg).toList()),
                        new Kommandogrupp("Övrigt",
                                tillatna.stream().filter(steg.or(rattar).negate()).toList()),
                        new Kommandogrupp("Rätta", tillatna.stream().filter(rattar).toList()))
                .filter(grupp -> !grupp.kommandon().isEmpty())
                .toList();
    }

    private static Predicate<TillatetKommando> ar(Set<UpphandlingsKommando> kommandon) {
        List<String> namn = kommandon.stream().map(UpphandlingsKommando::adressnamn).toList();
        return kommando -> namn.contains(kommando.namn());
    }
}
