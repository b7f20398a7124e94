package se.liggaren.query.aktuellplan;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.liggaren.query.platform.fil.Pdfskrivare;

/** The report as a document for the agenda. It is dated when the report was frozen, and known by the report's hash. */
@Component
class Rapportpdf {

    private final Pdfskrivare skrivare;

    Rapportpdf(Pdfskrivare skrivare) {
        this.skrivare = skrivare;
    }

    byte[] av(Visadrapport rapport) {
        return skrivare.skriv("aktuellplan/rapport-pdf", Map.of("rapport", rapport), rapport.registreradTid(),
                rapport.sha256());
    }
}
