package se.liggaren.events.sammantrade;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * A row of the plan as it was reported at a meeting.
 *
 * @param version         the version of the procurement that the row shows
 * @param uppgiftslamnare who told us, when another region is responsible
 * @param senastBekraftad the latest day of which somebody, or a document, had told
 */
public record Rapportrad(UUID radId, int radnr, UpphandlingId upphandlingId, long version, String lopnummer, String namn,
        Optional<String> delomrade, String ansvarigRegion, String status, Fas fas, Bemanning bemanning,
        Optional<OsakertDatum> planeradAvtalsstart, boolean passeradPlaneradStart, Optional<String> uppgiftslamnare,
        LocalDate senastBekraftad) {
}
