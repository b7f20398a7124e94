package se.liggaren.query.bokslut;

import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingId;

/** The facts of a year to test with, as short as they can be said. */
final class Arsfakta {

    private Arsfakta() {
    }

    static SammantradePlanerat planerat(String dag, Sammantradestyp typ, String datum) {
        return new SammantradePlanerat(fran(dag), typ, Sammantradesform.DIGITALT, dag(datum), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    static SammantradeGenomfort genomfort(String dag) {
        return new SammantradeGenomfort(fran(dag), Sammantradesform.DIGITALT);
    }

    static UpphandlingslagetRedovisat redovisat(String dag) {
        return new UpphandlingslagetRedovisat(fran(dag), new Motesrapport("GNU", dag(dag).getYear(), dag(dag), 1, 1, 0,
                List.of(), List.of(), List.of(), List.of()), "0".repeat(64));
    }

    static MalFaststallt mal(int ar, String mal) {
        return new MalFaststallt(fran(ar + "-01-01"), ar, Optional.empty(), Optional.empty(), Optional.empty(), mal,
                "Genomförd aktivitet", "Nämnden", Optional.empty());
    }

    static UtfallRegistrerat utfall(String dag, Malutfall utfall) {
        return new UtfallRegistrerat(fran(dag), utfall, "Årsredovisningen", List.of(), Optional.empty());
    }

    static NyckeltalRegistrerat nyckeltal(String dag, String namn, int avserAr, String enhet, Optional<BigDecimal> mal,
            Optional<BigDecimal> utfall, String kalltext, boolean manuellt) {
        return new NyckeltalRegistrerat(fran(dag), namn, avserAr, enhet, mal, utfall, false, Optional.empty(),
                kalltext, "Regionstyrelsens uppföljning, april 2021", manuellt);
    }

    static AvtalTecknat tecknat(String dag, String start) {
        return new AvtalTecknat(fran(dag), UUID.randomUUID(), List.of(new Leverantor("Vårdvaror AB", Optional.empty(),
                List.of())), true, Optional.empty(), dag(start), dag(start).plusYears(2), List.of(), Optional.empty());
    }

    static Planrad rad(int radnr, UpphandlingId upphandling) {
        return new Planrad(new UUID(50, radnr), radnr, upphandling);
    }
}
