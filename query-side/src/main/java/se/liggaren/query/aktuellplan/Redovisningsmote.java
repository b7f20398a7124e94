package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.liggaren.events.Registrerad;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * The meeting at which the procurements were reported, as it stood when they were.
 *
 * @param foredragande the roles that presented something there, in the order of the agenda
 */
record Redovisningsmote(Sammantradestyp typ, LocalDate datum, List<String> foredragande) {

    /** @param registrerade the meeting's events up to the report, in the order they were stored */
    static Optional<Redovisningsmote> av(List<Registrerad<SammantradeEvent>> registrerade) {
        Vikning vikning = new Vikning();
        registrerade.forEach(r -> vikning.tillampa(r.handelse()));
        return vikning.mote();
    }

    private static final class Vikning {

        private Optional<SammantradePlanerat> planerat = Optional.empty();
        private LocalDate datum = LocalDate.MIN;
        private final Map<Integer, List<String>> perAmne = new TreeMap<>();

        void tillampa(SammantradeEvent event) {
            switch (event) {
                case SammantradePlanerat e -> {
                    planerat = Optional.of(e);
                    datum = e.datum();
                    e.amnen().forEach(this::amne);
                }
                case SammantradeAndrat e -> datum = e.datum();
                case AmneTillagt e -> amne(e.amne());
                case AmneKompletterat e -> perAmne.put(e.nr(), e.foredragande());
                case SammantradeInstallt _, SammantradeErsattMedInformationsmote _, SammantradeGenomfort _,
                        UpphandlingslagetRedovisat _, BeslutFattat _, GodkannandeRegistrerat _, BeslutTrattIKraft _,
                        ProtokollJusterat _ -> { /* changes neither the day nor who presents */ }
            }
        }

        private void amne(Amne amne) {
            perAmne.put(amne.nr(), amne.foredragande());
        }

        Optional<Redovisningsmote> mote() {
            return planerat.map(p -> {
                Set<String> foredragande = new LinkedHashSet<>();
                perAmne.values().forEach(foredragande::addAll);
                foredragande.addAll(p.oparadeForedragande());
                return new Redovisningsmote(p.typ(), datum, List.copyOf(foredragande));
            });
        }
    }
}
