package se.liggaren.command.nyckeltal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Optional;
import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.nyckeltal.Forbehall;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.NyckeltalKommando;

/**
 * Registers a figure for a year in the series that the stream is named after. One that stands for the year already is
 * replaced when a reason is given.
 *
 * @param namn              what the series is called
 * @param avserAr           the year it concerns, whenever it was told
 * @param enhet             the unit, the same for all years of the series
 * @param mal               target
 * @param utfall            outcome; left out when the source cannot be read as a number
 * @param ungefarligt       whether the source hedges the figure; read from its text unless said
 * @param forandringProcent change since the year before, as the source tells it
 * @param kalltext          the source's own words, faults included
 * @param kalla             the document, or who counted
 * @param manuellt          counted outside the service
 */
public record RegistreraNyckeltal(Underlag underlag, String namn,
        @Min(value = OsakertDatum.FORSTA_AR, message = "Ange ett år mellan 1990 och 2100.")
        @Max(value = OsakertDatum.SISTA_AR, message = "Ange ett år mellan 1990 och 2100.") int avserAr, String enhet,
        Optional<BigDecimal> mal, Optional<BigDecimal> utfall, Optional<Boolean> ungefarligt,
        Optional<BigDecimal> forandringProcent, String kalltext, String kalla, boolean manuellt) implements Kommando {

    Utfall<NyckeltalEvent> decide(Nyckeltal serie) {
        if (utfall.isPresent() && avserAr > underlag.gallerFran().getYear()) {
            return Utfall.avvisat(Avvisningsskal.NYCKELTALET_AVSER_KOMMANDE_AR, "ar", avserAr);
        }
        Optional<String> annanEnhet = serie.enhetUtom(avserAr).filter(e -> !e.equals(enhet));
        if (annanEnhet.isPresent()) {
            return Utfall.avvisat(Avvisningsskal.NYCKELTALET_HAR_EN_ANNAN_ENHET,
                    "enhet", enhet, "seriensEnhet", annanEnhet.get());
        }
        NyckeltalRegistrerat nytt = new NyckeltalRegistrerat(underlag, namn, avserAr, enhet, mal, utfall,
                ungefarligt.orElseGet(() -> Forbehall.omVardet(kalltext, enhet)), forandringProcent, kalltext, kalla,
                manuellt);
        return serie.avseende(avserAr).map(forra -> ersatt(forra, nytt)).orElseGet(() -> Utfall.accepterat(nytt));
    }

    private Utfall<NyckeltalEvent> ersatt(NyckeltalRegistrerat forra, NyckeltalRegistrerat nytt) {
        if (medUnderlag(forra, underlag).equals(nytt)) {
            return Utfall.avvisat(Avvisningsskal.NYCKELTALET_AR_DETSAMMA, "ar", avserAr);
        }
        if (underlag.skal().isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.NYCKELTALET_FINNS_FOR_ARET, "ar", avserAr);
        }
        return underlag.gallerFran().isBefore(forra.gallerFran())
                ? Utfall.avvisat(Avvisningsskal.NYCKELTALET_GALLER_FRAN_SENARE_DAG, "ar", avserAr,
                        "gallerFran", underlag.gallerFran(), "tidigast", forra.gallerFran())
                : Utfall.accepterat(nytt);
    }

    private static NyckeltalRegistrerat medUnderlag(NyckeltalRegistrerat n, Underlag underlag) {
        return new NyckeltalRegistrerat(underlag, n.namn(), n.avserAr(), n.enhet(), n.mal(), n.utfall(),
                n.ungefarligt(), n.forandringProcent(), n.kalltext(), n.kalla(), n.manuellt());
    }

    @Override
    public NyckeltalKommando regel() {
        return NyckeltalKommando.REGISTRERA_NYCKELTAL;
    }
}
