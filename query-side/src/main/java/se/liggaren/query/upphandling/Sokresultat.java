package se.liggaren.query.upphandling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.query.lage.Klartext;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Upphandlingslage;

/**
 * One page of what was found.
 *
 * @param totalt how many were found on all pages
 */
record Sokresultat(List<Traff> upphandlingar, long totalt, int page, int limit) {

    /** A procurement that was found, as it stands now. */
    record Traff(UUID id, String lopnummer, String namn, Optional<String> delomrade, String ansvarigRegion,
            String status, Fas fas, Bemanning bemanning, Optional<String> cpv,
            Optional<PlaneradStart> planeradAvtalsstart, LocalDate senastBekraftad, long version) {

        /** How the status word is marked. */
        public String ton() {
            return Klartext.ton(status);
        }

        static Traff av(UUID id, long version, Upphandlingslage lage) {
            return new Traff(id, lage.lopnummer(), lage.namn(), lage.delomrade(), lage.ansvarigRegion(), lage.status(),
                    lage.fas(), lage.bemanning(), lage.cpv(), lage.planeradAvtalsstart(), lage.senastBekraftad(),
                    version);
        }
    }
}
