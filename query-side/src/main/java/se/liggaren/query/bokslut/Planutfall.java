package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.query.bokslut.Arsunderlag.Led;
import se.liggaren.query.bokslut.Hinder.Slag;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.lage.Omvarldslage;
import se.liggaren.webkit.diagram.Andelsstapel;
import se.liggaren.webkit.diagram.Andelsstapel.Post;

/**
 * The decided plan against what became of it.
 *
 * @param rader             the baseline, and what an adjustment took in, in the plan's order
 * @param utanOrsak         how many rows did not go as planned, and nobody has said why
 * @param saknarUpphandlare rows (radnr) that nobody handled at the year's end
 * @param uppfoljd          when the year-end accounts took the plan up
 * @param godkand           who approved the follow-up
 */
record Planutfall(Planlage lage, Optional<Arsplan.Steg> faststalld, List<Rad> rader, long somPlanerat, long avvikande,
        long utanOrsak, long overforda, List<Integer> saknarUpphandlare, Optional<Arsplan.Steg> uppfoljd,
        List<Arsplan.Steg> godkand) {

    static Planutfall av(Arsplan plan, Arsunderlag underlag) {
        List<Rad> rader = underlag.rader().map(rad -> Rad.av(rad, underlag))
                .sorted(Comparator.comparing(Rad::radnr).thenComparing(Rad::radId)).toList();
        return new Planutfall(plan.lage(), plan.faststalld(), rader,
                rader.stream().filter(rad -> !rad.avvikelse()).count(),
                rader.stream().filter(Rad::avvikelse).count(),
                rader.stream().filter(rad -> rad.avvikelse() && rad.orsaker().isEmpty()).count(),
                rader.stream().filter(rad -> rad.overfordTill().isPresent()).count(),
                rader.stream().filter(Rad::saknarUpphandlare).map(Rad::radnr).toList(),
                plan.uppfoljd(), plan.godkand());
    }

    /** How the rows went, as parts of the plan. */
    public Andelsstapel andelar() {
        return Andelsstapel.av(List.of(new Post("Som planerat", somPlanerat, "klar"),
                new Post("Avvikande med angiven orsak", avvikande - utanOrsak, "varning"),
                new Post("Avvikande utan angiven orsak", utanOrsak, "stopp")));
    }

    /** Whether, and how, a row was finished as planned. */
    enum Avslut {
        SOM_PLANERAT("Ja"),
        SENARE_AN_PLANERAT("Ja, men senare än planerat"),
        /** The planned start lies after the year. */
        INTE_PLANERAT_I_AR("Ska avslutas senare"),
        UTAN_PLANERAD_START("Avtalsstart inte planerad"),
        INTE_AVSLUTAD("Nej"),
        AVBRUTEN("Nej, avbruten"),
        STRUKEN("Nej, struken");

        private final String klartext;

        Avslut(String klartext) {
            this.klartext = klartext;
        }

        public String klartext() {
            return klartext;
        }

        /** Compares the first day of the first contract with the last day that the planned start can mean. */
        static Avslut av(Forlopp forlopp, Optional<PlaneradStart> planerad, LocalDate arsslut) {
            if (forlopp.avtalsstart().isPresent()) {
                LocalDate start = forlopp.avtalsstart().get();
                return planerad.filter(p -> start.isAfter(p.senast())).isPresent() ? SENARE_AN_PLANERAT : SOM_PLANERAT;
            }
            return switch (forlopp.lage().fas()) {
                case AVBRUTEN -> AVBRUTEN;
                case STRUKEN -> STRUKEN;
                case EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, AVTALET_STARTAT, AVTAL_SLUT, OKAND ->
                        planerad.map(p -> p.senast().isAfter(arsslut) ? INTE_PLANERAT_I_AR : INTE_AVSLUTAD)
                                .orElse(UTAN_PLANERAD_START);
            };
        }

        boolean avvikelse() {
            return switch (this) {
                case SOM_PLANERAT, INTE_PLANERAT_I_AR, UTAN_PLANERAD_START -> false;
                case SENARE_AN_PLANERAT, INTE_AVSLUTAD, AVBRUTEN, STRUKEN -> true;
            };
        }
    }

    /**
     * A row as planned and as it went. Every row was to be begun by the end of the year, since the plan takes in what
     * is begun, handled or finished during it.
     *
     * @param upphandlingId the procurement that the row ended the year with
     * @param justering     whether it came by an adjustment
     * @param franAr        the year of the plan it was carried over from
     * @param uttagen       day on which an adjustment took it out
     * @param planeradStart planned start when the plan was decided
     * @param status        the word of the status column at the year's end
     * @param avtalsstart   first day of the first contract
     * @param avvikelse     whether it was not begun, or not finished, as planned
     * @param orsaker       why, when it deviates
     * @param overfordTill  the year of the plan it was carried over to
     */
    record Rad(int radnr, UUID radId, UUID upphandlingId, String lopnummer, String namn, Optional<String> delomrade,
            String ansvarigRegion, boolean justering, Optional<Integer> franAr, Optional<LocalDate> uttagen,
            Optional<PlaneradStart> planeradStart, String status, Fas fas, Bemanning bemanning,
            boolean saknarUpphandlare, boolean paborjad, Avslut avslut, Optional<LocalDate> avtalsstart,
            boolean avvikelse, List<Orsak> orsaker, Optional<Integer> overfordTill) {

        static Rad av(Arsplan.Rad rad, Arsunderlag underlag) {
            List<Led> led = underlag.led().get(rad.radId());
            Forlopp forlopp = led.getLast().upphandling().forlopp();
            Upphandlingslage lage = forlopp.lage();
            Optional<PlaneradStart> planeradStart = led.getFirst().planeradStart();
            Avslut avslut = Avslut.av(forlopp, planeradStart, underlag.arsslut());
            boolean avvikelse = !forlopp.paborjad() || avslut.avvikelse();
            return new Rad(rad.radnr(), rad.radId(), led.getLast().upphandling().id(), lage.lopnummer(), lage.namn(),
                    lage.delomrade(), lage.ansvarigRegion(), rad.justering(), rad.franAr(), rad.uttagen(),
                    planeradStart, lage.status(), lage.fas(), lage.bemanning(),
                    rad.uttagen().isEmpty() && lage.bemanning() == Bemanning.SAKNAS && lage.fas().oppen(),
                    forlopp.paborjad(), avslut, forlopp.avtalsstart(), avvikelse,
                    avvikelse ? Orsak.till(led, underlag) : List.of(),
                    led.stream().flatMap(l -> Stream.ofNullable(underlag.overforda().get(l.upphandling().id())))
                            .findFirst());
        }

        public String ton() {
            return Klartext.ton(status);
        }

        /** How the row came into the plan, when it is not simply one of those first decided, and how it left it. */
        public List<String> marken() {
            return Stream.of(
                            franAr.map(ar -> "Överförd från planen " + ar),
                            Optional.of("Intagen genom justering").filter(_ -> justering),
                            uttagen.map(dag -> "Uttagen genom justering " + Klartext.dag(dag)),
                            overfordTill.map(ar -> "Överförd till planen " + ar))
                    .flatMap(Optional::stream).toList();
        }
    }

    /**
     * Why a row did not go as planned.
     *
     * @param text             the cause in words, when it has been told
     * @param upphort          the day on which it no longer stood in the way
     * @param omvarldshandelse the outside event behind it
     */
    record Orsak(Slag slag, Optional<String> text, LocalDate fran, Optional<LocalDate> upphort,
            Optional<Omvarldsnamn> omvarldshandelse) {

        /** What stood in the way during the year, and the outside events that were linked to it and went on then. */
        private static List<Orsak> till(List<Led> led, Arsunderlag underlag) {
            List<Orsak> orsaker = led.stream().flatMap(l -> l.upphandling().forlopp().hinder().stream())
                    .filter(hinder -> hinder.under(underlag.ar()))
                    .map(hinder -> new Orsak(hinder.slag(), hinder.text(), hinder.fran(), hinder.upphort(),
                            hinder.omvarldshandelseId().flatMap(id -> Optional.ofNullable(underlag.omvarld().get(id))
                                    .map(o -> new Omvarldsnamn(id, o.namn())))))
                    .toList();
            List<UUID> upphandlingar = led.stream().map(l -> l.upphandling().id()).toList();
            return Stream.concat(orsaker.stream(), underlag.omvarld().entrySet().stream()
                            .filter(o -> o.getValue().upphandlingar().stream().anyMatch(upphandlingar::contains)
                                    && o.getValue().pagick(LocalDate.of(underlag.ar(), 1, 1), underlag.arsslut())
                                    && orsaker.stream().noneMatch(orsak -> orsak.beror(o.getKey())))
                            .sorted(Comparator.comparing((Map.Entry<UUID, Omvarldslage> o) -> o.getValue().fran())
                                    .thenComparing(Map.Entry::getKey))
                            .map(o -> new Orsak(Slag.OMVARLDSHANDELSE, Optional.empty(), o.getValue().fran().tidigast(),
                                    Optional.empty(),
                                    Optional.of(new Omvarldsnamn(o.getKey(), o.getValue().namn())))))
                    .toList();
        }

        private boolean beror(UUID omvarldshandelseId) {
            return omvarldshandelse.filter(o -> o.id().equals(omvarldshandelseId)).isPresent();
        }

        /** The cause as one sentence to read, e.g. {@code Uppskjuten 3 april 2020: leveransbrist (Coronapandemin)}. */
        public String mening() {
            String vad = slag == Slag.OMVARLDSHANDELSE ? slag.klartext() : slag.klartext() + " " + Klartext.dag(fran);
            String varfor = Stream.concat(text.stream(),
                            omvarldshandelse.map(Omvarldsnamn::namn)
                                    .map(namn -> text.isPresent() ? "(" + namn + ")" : namn).stream())
                    .reduce((ord, namn) -> ord + " " + namn).map(ord -> ": " + ord).orElse("");
            return vad + varfor;
        }
    }

    /** An outside event by name. */
    record Omvarldsnamn(UUID id, String namn) {
    }
}
