package se.liggaren.command.upphandling;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;

/**
 * Enters a procurement in the ledger.
 *
 * @param namn                the same name may be used again: identity is the id and the number
 * @param cpv                 main code of the Common Procurement Vocabulary, e.g. {@code 33140000-3}
 * @param planeradAvtalsstart as well as it is known: a day, or {@code 2026?}, {@code våren 2027}
 * @param kallrad             the document row it was taken from, when it was imported
 */
public record LaggUppUpphandling(Underlag underlag, String namn, Optional<String> delomrade,
        String ansvarigRegion, List<String> deltagande, Optional<Forfarande> forfarande,
        Optional<@Pattern(regexp = LaggUppUpphandling.CPV_KOD,
                message = "Ange CPV-koden med åtta siffror, t.ex. 33140000-3.") String> cpv,
        Optional<String> diarienummer, Optional<OsakertDatum> planeradAvtalsstart, Optional<Kallrad> kallrad)
        implements UpphandlingCommand {

    static final String CPV_KOD = "\\d{8}(-\\d)?";

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (!Organisationer.kand(ansvarigRegion, underlag.gallerFran())) {
            return Utfall.avvisat(Avvisningsskal.OKAND_ORGANISATION, "organisation", ansvarigRegion);
        }
        return Utfall.accepterat(new UpphandlingUpplagd(underlag, utfardande.lopnummer().orElseThrow(), namn, delomrade,
                ansvarigRegion, deltagande, forfarande, cpv, diarienummer, planeradAvtalsstart, kallrad));
    }
}
