package se.liggaren.command.api;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.api.Planimport.Importutfall;
import se.liggaren.command.api.Planimport.Radutfall;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.command.planimport.TolkadRad.Forstadd;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;

/** What a program, or the page, is told of a document. */
record Importsvar(Dokumentformat format, Optional<Integer> ar, List<Radsvar> rader, List<Statusdefinition> legend,
        List<String> ignoreradeKolumner, List<String> ignoreradeBlad, List<String> utanforTabellen,
        List<String> meddelanden) {

    static Importsvar av(Importutfall utfall) {
        return new Importsvar(utfall.plan().format(), utfall.plan().ar(),
                utfall.rader().stream().map(Radsvar::av).toList(), utfall.plan().legend(),
                utfall.plan().ignoreradeKolumner(), utfall.plan().ignoreradeBlad(),
                utfall.plan().utanforTabellen().stream().map(Radintervall::klartext).toList(),
                utfall.meddelanden());
    }

    /** Whether any row was understood. */
    public boolean nagotForstatt() {
        return rader.stream().anyMatch(rad -> rad.klass() != Tolkningsklass.EJ_FORSTADD);
    }

    /** What is told of a row. */
    record Radsvar(String plats, String kalltext, Tolkningsklass klass, Inlasningsutfall utfall,
            Optional<String> namn, Optional<String> ansvarigRegion, Optional<String> status,
            Optional<OsakertDatum> planeradAvtalsstart, Optional<String> upphandlingId, Optional<String> lopnummer,
            List<String> meddelanden) {

        static Radsvar av(Radutfall rad) {
            Optional<Forstadd> forstadd = rad.rad() instanceof Forstadd f ? Optional.of(f) : Optional.empty();
            return new Radsvar(rad.rad().plats().klartext(), rad.rad().kalltext(), rad.rad().klass(), rad.utfall(),
                    forstadd.map(Forstadd::namn), forstadd.map(Forstadd::ansvarigRegion),
                    forstadd.map(f -> f.status().klartext()), forstadd.flatMap(Forstadd::planeradAvtalsstart),
                    rad.upphandlingId().map(Object::toString), rad.lopnummer(), rad.meddelanden());
        }
    }
}
