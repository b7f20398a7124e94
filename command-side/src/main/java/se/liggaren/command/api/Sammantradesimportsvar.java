package se.liggaren.command.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.api.Sammantradesimport.Sammantradesplansutfall;
import se.liggaren.command.api.Sammantradesimport.Sammantradesutfall;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Platser;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Sammantradesform;

/** What a program, or the page, is told of a meeting plan. */
record Sammantradesimportsvar(Dokumentformat format, Optional<Integer> ar, List<Sammantradessvar> sammantraden,
        List<String> ignoreradeKolumner, List<String> ignoreradeBlad, List<Olastsvar> utanforTabellen,
        List<String> meddelanden) {

    static Sammantradesimportsvar av(Sammantradesplansutfall utfall) {
        return new Sammantradesimportsvar(utfall.plan().format(), utfall.plan().ar(),
                utfall.sammantraden().stream().map(s -> Sammantradessvar.av(s, utfall.plan().platser())).toList(), utfall.plan().ignoreradeKolumner(),
                utfall.plan().ignoreradeBlad(),
                Olastsvar.alla(utfall.plan().utanforTabellen(), utfall.plan().platser()), utfall.meddelanden());
    }

    /** Whether any meeting was understood. */
    public boolean nagotForstatt() {
        return sammantraden.stream().anyMatch(sammantrade -> sammantrade.klass() != Tolkningsklass.EJ_FORSTADD);
    }

    /** What is told of a meeting. */
    record Sammantradessvar(String plats, String kalltext, Tolkningsklass klass, Inlasningsutfall utfall,
            Optional<LocalDate> datum, Optional<LocalTime> start, Optional<LocalTime> slut,
            Optional<Sammantradesform> form, List<Amne> amnen, List<String> oparadeForedragande,
            Optional<UUID> sammantradeId, List<String> meddelanden) {

        static Sammantradessvar av(Sammantradesutfall utfall, Platser platser) {
            Optional<Forstatt> forstatt =
                    utfall.sammantrade() instanceof Forstatt f ? Optional.of(f) : Optional.empty();
            return new Sammantradessvar(platser.klartext(utfall.sammantrade().plats()), utfall.sammantrade().kalltext(),
                    utfall.sammantrade().klass(), utfall.utfall(), forstatt.map(Forstatt::datum),
                    forstatt.flatMap(Forstatt::start), forstatt.flatMap(Forstatt::slut), forstatt.map(Forstatt::form),
                    forstatt.map(Forstatt::amnen).orElse(List.of()),
                    forstatt.map(Forstatt::oparadeForedragande).orElse(List.of()), utfall.sammantradeId(),
                    utfall.meddelanden());
        }

        /** The time as a person reads it; empty when the document has none. */
        public String tid() {
            return start.map(borjan -> borjan + slut.map(till -> "–" + till).orElse("")).orElse("");
        }
    }
}
