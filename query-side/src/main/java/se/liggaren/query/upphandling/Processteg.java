package se.liggaren.query.upphandling;

import static se.liggaren.events.upphandling.Fas.ANNONSERAD;
import static se.liggaren.events.upphandling.Fas.AVBRUTEN;
import static se.liggaren.events.upphandling.Fas.AVTALET_STARTAT;
import static se.liggaren.events.upphandling.Fas.AVTAL_SLUT;
import static se.liggaren.events.upphandling.Fas.EJ_STARTAD;
import static se.liggaren.events.upphandling.Fas.OKAND;
import static se.liggaren.events.upphandling.Fas.PAGAR;
import static se.liggaren.events.upphandling.Fas.STRUKEN;
import static se.liggaren.events.upphandling.Fas.TILLDELAD;
import static se.liggaren.events.upphandling.Fas.UTVARDERING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.liggaren.events.Segment;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.query.lage.Klartext;

/**
 * A step of the process, as one procurement has taken it or has it before it.
 *
 * @param namn      the board's word for the phase
 * @param dag       what is known of when the step was reached, or is planned to be
 * @param markning  what stands over the step the procurement is in, e.g. a review
 */
record Processteg(String namn, Tillstand tillstand, Optional<String> dag, List<Markning> markning) {

    private static final List<Fas> VAGEN =
            List.of(EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, AVTALET_STARTAT, AVTAL_SLUT);

    /** A direct award has no notice and no evaluation of its own (LOU 19 a kap.). */
    private static final List<Fas> DIREKT = List.of(EJ_STARTAD, PAGAR, TILLDELAD, AVTALET_STARTAT, AVTAL_SLUT);

    /** A phase that is not known lies between the notice and the contract, since a court was asked to review it. */
    private static final List<Fas> MED_OKAND = List.of(EJ_STARTAD, PAGAR, OKAND, AVTALET_STARTAT, AVTAL_SLUT);

    /** How a step stands, in word and shape. */
    enum Tillstand {
        KLART("Klart", "✓", "klar"),
        /** Left behind before anybody told us of the procurement. */
        UTAN_UPPGIFT("Uppgift saknas", "?", "lugn"),
        NU("Nu", "▶", "aktiv"),
        SLUT("Slut här", "■", "stopp"),
        KOMMER("Återstår", "○", "lugn");

        private final String ord;
        private final String form;
        private final String ton;

        Tillstand(String ord, String form, String ton) {
            this.ord = ord;
            this.form = form;
            this.ton = ton;
        }

        public String ord() {
            return ord;
        }

        /** A sign that tells it without the colour. */
        public String form() {
            return form;
        }

        public String ton() {
            return ton;
        }
    }

    /** Something that stands over a step. */
    record Markning(String text, String ton) {
    }

    /** Whether the procurement stands here. */
    public boolean nu() {
        return tillstand == Tillstand.NU || tillstand == Tillstand.SLUT;
    }

    /**
     * The steps of the whole process, or as far as it came when it was ended before a contract.
     *
     * @param forlopp what the procurement was, from each day until the one that is asked for; not empty
     */
    static List<Processteg> av(List<Segment<Upphandlingslage>> forlopp) {
        Upphandlingslage nu = forlopp.getLast().varde();
        Map<Fas, LocalDate> natt = natt(forlopp);
        Optional<Fas> slut = Optional.of(nu.fas()).filter(fas -> fas == AVBRUTEN || fas == STRUKEN);
        List<Fas> vagen = vagen(forlopp);
        int har = vagen.indexOf(slut.isPresent() ? fore(forlopp) : nu.fas());
        List<Processteg> steg = new ArrayList<>();
        for (int i = 0; i < (slut.isPresent() ? har + 1 : vagen.size()); i++) {
            Fas fas = vagen.get(i);
            if (i < har || slut.isPresent()) {
                steg.add(passerat(fas, i == har ? slut : Optional.of(vagen.get(i + 1)), natt, forlopp));
            } else if (i == har) {
                steg.add(new Processteg(fas == OKAND ? "Okänd fas" : fas.klartext(),
                        nu.fas() == AVTAL_SLUT ? Tillstand.KLART : Tillstand.NU, dag(fas, natt, forlopp),
                        markning(nu)));
            } else {
                steg.add(new Processteg(fas.klartext(), Tillstand.KOMMER, kommande(fas, nu), List.of()));
            }
        }
        slut.ifPresent(fas -> steg.add(new Processteg(fas.klartext(), Tillstand.SLUT, dag(fas, natt, forlopp),
                markning(nu))));
        return List.copyOf(steg);
    }

    private static List<Fas> vagen(List<Segment<Upphandlingslage>> forlopp) {
        Upphandlingslage nu = forlopp.getLast().varde();
        Fas fas = nu.fas() == AVBRUTEN || nu.fas() == STRUKEN ? fore(forlopp) : nu.fas();
        return fas == OKAND ? MED_OKAND : nu.direktupphandling() ? DIREKT : VAGEN;
    }

    /** The phase from which the procurement came to the one it is in. */
    private static Fas fore(List<Segment<Upphandlingslage>> forlopp) {
        Fas nu = forlopp.getLast().varde().fas();
        return forlopp.reversed().stream().map(s -> s.varde().fas()).dropWhile(nu::equals).findFirst().orElse(EJ_STARTAD);
    }

    /** When each phase was last come to. */
    private static Map<Fas, LocalDate> natt(List<Segment<Upphandlingslage>> forlopp) {
        Map<Fas, LocalDate> natt = new EnumMap<>(Fas.class);
        Optional<Fas> innan = Optional.empty();
        for (Segment<Upphandlingslage> s : forlopp) {
            Fas fas = s.varde().fas();
            if (!innan.equals(Optional.of(fas))) {
                natt.put(fas, s.fran());
            }
            innan = Optional.of(fas);
        }
        return natt;
    }

    /** A phase that was left on the day it was come to has no day of its own: it was the day of the next. */
    private static Processteg passerat(Fas fas, Optional<Fas> nasta, Map<Fas, LocalDate> natt,
            List<Segment<Upphandlingslage>> forlopp) {
        if (natt.containsKey(fas)) {
            return new Processteg(fas.klartext(), Tillstand.KLART, dag(fas, natt, forlopp), List.of());
        }
        boolean overtaget = forlopp.stream().anyMatch(s -> s.varde().tidigareLage().isPresent());
        return overtaget ? new Processteg(fas.klartext(), Tillstand.UTAN_UPPGIFT, Optional.empty(), List.of())
                : new Processteg(fas.klartext(), Tillstand.KLART,
                        nasta.flatMap(n -> Optional.ofNullable(natt.get(n))).map(Klartext::dag), List.of());
    }

    /** A phase taken over from a document was come to on some day before the document's. */
    private static Optional<String> dag(Fas fas, Map<Fas, LocalDate> natt, List<Segment<Upphandlingslage>> forlopp) {
        return Optional.ofNullable(natt.get(fas)).map(dag -> overtagen(fas, forlopp)
                ? "senast " + Klartext.dag(dag) : Klartext.dag(dag));
    }

    private static boolean overtagen(Fas fas, List<Segment<Upphandlingslage>> forlopp) {
        return forlopp.stream().filter(s -> s.varde().tidigareLage().isPresent()).findFirst()
                .filter(s -> s.varde().fas() == fas).isPresent();
    }

    private static Optional<String> kommande(Fas fas, Upphandlingslage nu) {
        if (fas != AVTALET_STARTAT) {
            return Optional.empty();
        }
        return nu.avtal().stream().map(a -> a.start()).min(LocalDate::compareTo).map(Klartext::dag)
                .or(() -> nu.planeradAvtalsstart().map(PlaneradStart::text).map(text -> "planerat " + text));
    }

    private static List<Markning> markning(Upphandlingslage nu) {
        List<Markning> markning = new ArrayList<>();
        if (nu.overprovningPagar()) {
            markning.add(new Markning("Överprövning pågår", "varning"));
        }
        nu.paus().ifPresent(p -> markning.add(new Markning(p.uppskjuten() ? "Uppskjuten" : "Pausad", "varning")));
        if (nu.fas() == EJ_STARTAD && nu.upphandlareSaknas()) {
            markning.add(new Markning("Saknar upphandlare", "varning"));
        }
        return List.copyOf(markning);
    }
}
