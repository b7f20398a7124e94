package se.liggaren.command.api;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.api.Planimport.Importutfall;
import se.liggaren.command.api.Planimport.Radutfall;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Platser;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.command.planimport.TolkadRad.Forstadd;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;

/** What a program, or the page, is told of a document. */
record Importsvar(Dokumentformat format, Optional<Integer> ar, List<Radsvar> rader, List<Statusdefinition> legend,
        List<String> ignoreradeKolumner, List<String> ignoreradeBlad, List<Olastsvar> utanforTabellen,
        List<String> meddelanden) {

    static Importsvar av(Importutfall utfall) {
        return new Importsvar(utfall.plan().format(), utfall.plan().ar(),
                utfall.rader().stream().map(rad -> Radsvar.av(rad, utfall.plan().platser())).toList(), utfall.plan().legend(),
                utfall.plan().ignoreradeKolumner(), utfall.plan().ignoreradeBlad(),
                Olastsvar.alla(utfall.plan().utanforTabellen(), utfall.plan().platser()),
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

        static Radsvar av(Radutfall rad, Platser platser) {
            Optional<Forstadd> forstadd = rad.rad() instanceof Forstadd f ? Optional.of(f) : Optional.empty();
            return new Radsvar(platser.klartext(rad.rad().plats()), rad.rad().kalltext(), rad.rad().klass(), rad.utfall(),
                    forstadd.map(Forstadd::namn), forstadd.map(Forstadd::ansvarigRegion),
                    forstadd.map(f -> f.status().klartext()), forstadd.flatMap(Forstadd::planeradAvtalsstart),
                    rad.upphandlingId().map(Object::toString), rad.lopnummer(), rad.meddelanden());
        }
    }
}
