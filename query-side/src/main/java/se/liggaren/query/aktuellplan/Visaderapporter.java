package se.liggaren.query.aktuellplan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.liggaren.platform.http.ProblemException;

/** Puts a frozen report together with what has changed since the one before it and what has been corrected since. */
@Component
class Visaderapporter {

    private final Rapporter rapporter;
    private final Jamforelser jamforelser;
    private final String egenOrganisation;

    Visaderapporter(Rapporter rapporter, Jamforelser jamforelser,
            @Value("${liggaren.organisation}") String egenOrganisation) {
        this.rapporter = rapporter;
        this.jamforelser = jamforelser;
        this.egenOrganisation = egenOrganisation;
    }

    /** @throws ProblemException 404 when nothing was reported at the meeting */
    Visadrapport las(UUID sammantradeId) {
        return av(rapport(sammantradeId));
    }

    /** @throws ProblemException 404 when nothing was reported at the meeting */
    Rapport rapport(UUID sammantradeId) {
        return rapporter.las(sammantradeId).orElseThrow(() -> ProblemException.finnsInte(
                "Upphandlingsläget har inte redovisats vid något sammanträde med det id:t."));
    }

    Visadrapport av(Rapport rapport) {
        return Visadrapport.av(rapport, rapporter.fore(rapport).map(forra -> jamforelser.mellan(forra, rapport)),
                jamforelser.rattat(Bild.av(rapport), Optional.empty()), egenOrganisation);
    }
}
