package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A year's accounts, every figure of them counted from what was registered.
 *
 * @param arsslut   the day whose state the procurements are shown in
 * @param aretSlut  false while the year still runs, when the accounts show it so far
 * @param plan      none when there is no plan of the year
 * @param nyckeltal the year's figures, the source's text beside the value
 */
record Bokslutsbild(int ar, LocalDate arsslut, boolean aretSlut, Optional<Planutfall> plan, Avslutade avslutade,
        Sammantraden sammantraden, Malsumma mal, List<Arsunderlag.Nyckeltal> nyckeltal,
        List<Arsunderlag.Presenterad> kommunstatistik, Miljosumma miljo) {

    static Bokslutsbild av(Arsunderlag underlag) {
        return new Bokslutsbild(underlag.ar(), underlag.arsslut(), underlag.aretSlut(),
                underlag.plan().map(plan -> Planutfall.av(plan, underlag)), Avslutade.av(underlag),
                Sammantraden.av(underlag), Malsumma.av(underlag), underlag.nyckeltal(), underlag.statistik(),
                Miljosumma.av(underlag));
    }
}
