package se.liggaren.query.handelselogg;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Handelse;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.klartext.Faktaord;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.lopnummer.LopnummerEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.query.lage.Klartext;

/**
 * What a stream is called, as it was founded, and where it is shown.
 *
 * @param adress absent when it has no page
 */
record Strombeteckning(String namn, Optional<String> adress) {

    /** @param grundande the stream's first event */
    static Strombeteckning av(String strom, Handelse grundande) {
        return switch (grundande) {
            case UpphandlingUpplagd e -> med(e.lopnummer() + " " + e.namn(), "/upphandlingar/" + strom);
            case AvtalUpplagt e -> med("Avtal: " + e.namn(), "/avtal/" + strom);
            case PlanUpprattad e -> med("Planen för " + e.ar(), "/planer/" + e.ar());
            case SammantradePlanerat e -> med(e.typ().klartext() + " " + Klartext.dag(e.datum()),
                    "/sammantraden/" + strom);
            case MalFaststallt e -> med("Mål %d: %s".formatted(e.ar(), e.mal()), "/mal/" + e.ar());
            case NyckeltalRegistrerat e -> med("Nyckeltal: " + e.namn(),
                    "/nyckeltal/" + Nyckeltalsstrom.serie(strom));
            case KommunstatistikEvent _ -> med("Kommunernas kostnader " + Kommunstatistikstrom.ar(strom),
                    "/kommunstatistik/" + Kommunstatistikstrom.ar(strom));
            case OmvarldshandelseRegistrerad e -> med("Omvärldshändelse: " + e.namn(), "/ko");
            case BehovRegistrerat e -> med("Behov: " + e.namn(), "/ko");
            case StatuslegendEvent _ -> med("Statuslegenden", "/statuslegend");
            case LopnummerEvent _ -> new Strombeteckning("Löpnummerserien", Optional.empty());
            default -> new Strombeteckning(Faktaord.handelse(grundande.getClass()) + " " + strom, Optional.empty());
        };
    }

    /** The name of something that the log does not hold. */
    static Strombeteckning okand(UUID id) {
        return new Strombeteckning(id.toString(), Optional.empty());
    }

    private static Strombeteckning med(String namn, String adress) {
        return new Strombeteckning(namn, Optional.of(adress));
    }
}
