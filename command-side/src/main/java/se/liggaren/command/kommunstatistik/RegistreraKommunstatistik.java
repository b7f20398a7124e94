package se.liggaren.command.kommunstatistik;

import java.math.BigDecimal;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;

/**
 * Registers what a municipality paid in the year that the stream is named after. What stands already is replaced when a
 * reason is given.
 *
 * @param slag     kind of cost, e.g. {@code Hyreskostnader}
 * @param belopp   left out when the source tells a change without an amount
 * @param kalltext the source's own words, faults included
 */
public record RegistreraKommunstatistik(Underlag underlag, Kommun kommun, String slag,
        Optional<BigDecimal> belopp, String enhet, String kalltext, String kalla) implements KommunstatistikCommand {

    @Override
    public Utfall<KommunstatistikEvent> decide(Kommunstatistik statistik, Utfardande utfardande) {
        KommunstatistikRegistrerad ny = new KommunstatistikRegistrerad(underlag,
                Kommunstatistikstrom.ar(utfardande.strom()), kommun.klartext(), slag, belopp, enhet, kalltext, kalla);
        return statistik.post(ny.kommun(), slag).map(forra -> ersatt(forra, ny))
                .orElseGet(() -> Utfall.accepterat(ny));
    }

    private Utfall<KommunstatistikEvent> ersatt(KommunstatistikRegistrerad forra, KommunstatistikRegistrerad ny) {
        if (medUnderlag(forra, underlag).equals(ny)) {
            return Utfall.avvisat(Avvisningsskal.STATISTIKEN_AR_DENSAMMA, "kommun", ny.kommun(), "slag", slag);
        }
        if (underlag.skal().isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.STATISTIKEN_FINNS_REDAN, "kommun", ny.kommun(), "slag", slag);
        }
        return underlag.gallerFran().isBefore(forra.gallerFran())
                ? Utfall.avvisat(Avvisningsskal.STATISTIKEN_GALLER_FRAN_SENARE_DAG,
                        "gallerFran", underlag.gallerFran(), "tidigast", forra.gallerFran())
                : Utfall.accepterat(ny);
    }

    private static KommunstatistikRegistrerad medUnderlag(KommunstatistikRegistrerad k, Underlag underlag) {
        return new KommunstatistikRegistrerad(underlag, k.avserAr(), k.kommun(), k.slag(), k.belopp(), k.enhet(),
                k.kalltext(), k.kalla());
    }
}
