package se.liggaren.query.avtal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.avtal.Andringsgrund;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * A contract as it stood after the events of some day.
 *
 * @param start            its first day
 * @param ursprungligtSlut its last day when it was entered, options not counted
 * @param slut             its last day as it stands: extended, or by notice
 * @param optioner         every option, used or not
 * @param senastForlanga   last day to extend it, when any is told
 * @param registrerat      everything that is registered, whatever day it holds from; of the orders those corrected
 */
record Avtalsbild(
        String namn,
        Optional<UUID> upphandlingId,
        List<Leverantor> leverantorer,
        boolean ramavtal,
        Optional<String> sarskildaSkal,
        Avtalslage lage,
        Avtalsdag start,
        Avtalsdag ursprungligtSlut,
        Avtalsdag slut,
        List<Option> optioner,
        Optional<LocalDate> senastForlanga,
        List<Forlangning> forlangningar,
        List<Konkurrensutsattning> konkurrensutsattningar,
        List<Andring> andringar,
        Optional<Uppsagning> uppsagning,
        Optional<LocalDate> slutat,
        Optional<Kallrad> kallrad,
        List<Registrering> registrerat) {

    /**
     * What was registered of the contract, as it stands, and what was wrong with it.
     *
     * @param handelse what happened
     * @param struken  whether it never happened
     */
    record Registrering(UUID handelseId, String handelse, LocalDate gallerFran, boolean struken,
            List<Rattad> rattelser) {
    }

    /** What was corrected afterwards in a registration. */
    record Rattad(String falt, String feltVarde, String rattVarde, Optional<String> skal, LocalDate upptacktDatum) {

        /** The correction as a person reads it. */
        public String text() {
            return falt.equals(Rattelse.HELA_HANDELSEN) ? "Har aldrig inträffat"
                    : "%s: ”%s” ska vara ”%s”".formatted(falt, feltVarde, rattVarde);
        }
    }

    /** @param anvand from which day it is used; absent while it is not */
    record Option(int nr, LocalDate nyttSlut, Optional<LocalDate> senastForlanga, Optional<LocalDate> anvand) {
    }

    /** @param option the option that was used; none when the parties agreed on the extension otherwise */
    record Forlangning(LocalDate gallerFran, Optional<Integer> option, LocalDate nyttSlut, Optional<String> skal,
            Optional<String> sarskildaSkal) {
    }

    /** Renewed competition under a framework. */
    record Konkurrensutsattning(LocalDate inledd, String foremal, LocalDate sistaSvarsdag) {
    }

    /** @param lagrum the paragraph of the ground */
    record Andring(LocalDate gallerFran, Andringsgrund grund, String grundKlartext, String lagrum, String andring,
            Optional<String> skal) {
    }

    /** @param sistaDag the contract's last day when the notice has run */
    record Uppsagning(LocalDate gallerFran, LocalDate sistaDag, Optional<String> skal) {
    }

    /** What the contract was, from each day on which something changed it. Orders change nothing and are left out. */
    static List<Segment<Avtalsbild>> segment(List<Registrerad<AvtalEvent>> registrerade) {
        Vikning vikning = new Vikning(registreringar(registrerade));
        return Segment.dela(Tidslinje.ordna(registrerade).stream().filter(r -> !(r.handelse() instanceof AvropRegistrerat)).toList(),
                vikning::tillampa, vikning::bild);
    }

    private static List<Registrering> registreringar(List<Registrerad<AvtalEvent>> registrerade) {
        Map<UUID, AvtalEvent> nu = Tidslinje.ordna(registrerade).stream()
                .collect(Collectors.toMap(Registrerad::handelseId, Registrerad::handelse));
        Map<UUID, List<Rattad>> rattelser = registrerade.stream().map(Registrerad::handelse)
                .filter(AvtalsuppgiftRattad.class::isInstance).map(AvtalsuppgiftRattad.class::cast)
                .collect(Collectors.groupingBy(AvtalsuppgiftRattad::avserHandelseId,
                        Collectors.mapping(e -> new Rattad(e.falt(), e.feltVarde(), e.rattVarde(),
                                e.underlag().skal(), e.upptacktDatum()), Collectors.toList())));
        return registrerade.stream().flatMap(r -> ord(r.handelse())
                        .filter(_ -> !(r.handelse() instanceof AvropRegistrerat) || rattelser.containsKey(r.handelseId()))
                        .map(ord -> new Registrering(r.handelseId(), ord,
                                nu.getOrDefault(r.handelseId(), r.handelse()).gallerFran(),
                                !nu.containsKey(r.handelseId()), rattelser.getOrDefault(r.handelseId(), List.of())))
                        .stream())
                .toList();
    }

    /** What happened, in a word; empty for a correction, which is told beside what it corrects. */
    private static Optional<String> ord(AvtalEvent event) {
        return switch (event) {
            case AvtalUpplagt _ -> Optional.of("Avtalet lades upp");
            case AvtalForlangt _ -> Optional.of("Förlängning");
            case AvropRegistrerat _ -> Optional.of("Avrop");
            case FornyadKonkurrensutsattningInledd _ -> Optional.of("Förnyad konkurrensutsättning");
            case AvtalAndrat _ -> Optional.of("Ändring");
            case AvtalUppsagt _ -> Optional.of("Uppsägning");
            case AvtalSlutat _ -> Optional.of("Avtalet slutade");
            case AvtalsuppgiftRattad _ -> Optional.empty();
        };
    }

    /** The options that are left. */
    public List<Option> oanvandaOptioner() {
        return optioner.stream().filter(o -> o.anvand().isEmpty()).toList();
    }

    private static final class Vikning {

        private final List<Registrering> registrerat;
        private Optional<AvtalUpplagt> upplagt = Optional.empty();
        private final List<AvtalForlangt> forlangt = new ArrayList<>();
        private final List<Konkurrensutsattning> konkurrensutsattningar = new ArrayList<>();
        private final List<Andring> andringar = new ArrayList<>();
        private Optional<AvtalUppsagt> uppsagt = Optional.empty();
        private Optional<LocalDate> slutat = Optional.empty();

        Vikning(List<Registrering> registrerat) {
            this.registrerat = registrerat;
        }

        void tillampa(AvtalEvent event) {
            switch (event) {
                case AvtalUpplagt e -> upplagt = Optional.of(e);
                case AvtalForlangt e -> forlangt.add(e);
                case AvropRegistrerat _ -> { /* orders have a table of their own */ }
                case FornyadKonkurrensutsattningInledd e -> konkurrensutsattningar.add(
                        new Konkurrensutsattning(e.gallerFran(), e.foremal(), e.sistaSvarsdag()));
                case AvtalAndrat e -> andringar.add(new Andring(e.gallerFran(), e.grund(), e.grund().klartext(),
                        e.grund().lagrum(), e.andring(), e.underlag().skal()));
                case AvtalUppsagt e -> uppsagt = Optional.of(e);
                case AvtalSlutat e -> slutat = Optional.of(e.gallerFran());
                case AvtalsuppgiftRattad _ -> { /* stands in what it corrects */ }
            }
        }

        Optional<Avtalsbild> bild() {
            return upplagt.map(this::bild);
        }

        private Avtalsbild bild(AvtalUpplagt u) {
            OsakertDatum slut = Avtalstid.slut(u, forlangt, uppsagt.map(AvtalUppsagt::sistaDag));
            Optional<LocalDate> slutatDa = Avtalstid.slutat(slutat, slut);
            return new Avtalsbild(
                    u.namn(),
                    u.upphandlingId().map(UpphandlingId::varde),
                    u.leverantorer(),
                    u.ramavtal(),
                    u.sarskildaSkal(),
                    Avtalstid.lage(uppsagt.isPresent(), slutatDa.isPresent()),
                    Avtalsdag.av(u.start()),
                    Avtalsdag.av(u.slut()),
                    Avtalsdag.av(slut),
                    u.optioner().stream().map(this::option).toList(),
                    Avtalstid.senastForlanga(u, forlangt).filter(_ -> uppsagt.isEmpty() && slutatDa.isEmpty()),
                    forlangt.stream().map(f -> new Forlangning(f.gallerFran(), f.option(), f.nyttSlut(),
                            f.underlag().skal(), f.sarskildaSkal())).toList(),
                    List.copyOf(konkurrensutsattningar),
                    List.copyOf(andringar),
                    uppsagt.map(e -> new Uppsagning(e.gallerFran(), e.sistaDag(), e.underlag().skal())),
                    slutatDa,
                    u.kallrad(),
                    registrerat);
        }

        private Option option(Avtalsoption option) {
            return new Option(option.nr(), option.nyttSlut(), option.senastForlanga(),
                    forlangt.stream().filter(f -> f.option().equals(Optional.of(option.nr()))).findFirst()
                            .map(AvtalForlangt::gallerFran));
        }
    }
}
