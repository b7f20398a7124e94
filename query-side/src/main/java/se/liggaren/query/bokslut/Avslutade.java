package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.query.bokslut.Arsunderlag.Upphandling;

/**
 * The procurements that were finished in the year.
 *
 * @param antal    counted by the service
 * @param manuella figures that somebody else counted, for years before the service; never added to ours
 */
record Avslutade(String definition, int antal, long medAvtal, long avbrutna, List<Rad> upphandlingar,
        List<Nyckeltalsserie.Varde> manuella) {

    /** The series in which others' count of finished procurements is entered. */
    static final String SERIE = "avslutade-upphandlingar";

    static final String DEFINITION = "En upphandling är avslutad när den är tilldelad och det första avtalet har "
            + "tecknats, eller när den har avbrutits. Att ett avtal löper ut är inte att upphandlingen avslutas, och "
            + "en upphandling som stryks ur planen räknas inte.";

    static Avslutade av(Arsunderlag underlag) {
        List<Rad> rader = underlag.avslutade().stream().map(Rad::av).toList();
        return new Avslutade(DEFINITION, rader.size(),
                rader.stream().filter(rad -> rad.avbrytandeSkal().isEmpty()).count(),
                rader.stream().filter(rad -> rad.avbrytandeSkal().isPresent()).count(),
                rader,
                underlag.nyckeltal().stream().filter(n -> n.serie().equals(SERIE) && n.varde().manuellt())
                        .map(Arsunderlag.Nyckeltal::varde).toList());
    }

    /**
     * A finished procurement.
     *
     * @param avslutad       day of the first contract's signing, or of the cancellation
     * @param avbrytandeSkal why it was cancelled, when it was
     */
    record Rad(UUID upphandlingId, String lopnummer, String namn, Optional<String> delomrade, String ansvarigRegion,
            LocalDate avslutad, Optional<AvbrytandeSkal> avbrytandeSkal) {

        private static Rad av(Upphandling upphandling) {
            Forlopp forlopp = upphandling.forlopp();
            return new Rad(upphandling.id(), forlopp.lage().lopnummer(), forlopp.lage().namn(),
                    forlopp.lage().delomrade(), forlopp.lage().ansvarigRegion(), forlopp.avslutad().orElseThrow(),
                    forlopp.lage().avbrytandeSkal());
        }

        /** How it was finished. */
        public String hur() {
            return avbrytandeSkal.map(skal -> "Avbruten: " + skal.klartext()).orElse("Avtal tecknat");
        }
    }
}
