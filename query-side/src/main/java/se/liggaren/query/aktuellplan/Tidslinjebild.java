package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.diagram.Matt;
import se.liggaren.webkit.diagram.Period;
import se.liggaren.webkit.diagram.Tidsskala;
import se.liggaren.webkit.diagram.Tidsskala.Streck;
import se.liggaren.webkit.diagram.Utrymme;

/**
 * Courses drawn on one scale of time. Lengths across are shares of the drawing's width and lengths down are em, as SVG
 * writes them.
 *
 * @param sammanfattning what there is to see, in words
 * @param spann          the days of the scale, in words
 * @param arsgranser     where the years begin, but for the first
 * @param idag           where the day ends that is asked for
 * @param slag           what is drawn, to be explained
 * @param startmarken    how planned starts are drawn, to be explained
 * @param okandBorjan    whether anything is drawn whose beginning is unknown
 */
record Tidslinjebild(List<Rad> rader, String sammanfattning, String spann, List<Text> ar, List<Text> manader,
        List<String> arsgranser, String idag, Text idagText, Set<Skedesslag> slag, Set<Startform> startmarken,
        boolean okandBorjan) {

    private static final DateTimeFormatter MANAD = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("sv", "SE"));
    private static final double FASBANA = 1.7;
    private static final double FASHOJD = 1.4;
    private static final double TUNN_HOJD = 0.4;
    private static final double OVERBANA = 3.4;
    private static final double OVERSTEG = 1.6;
    private static final double OVERHOJD = 1.2;
    private static final double UNDER_STAPELN = 0.35;
    /** How wide a bar is at least: a single day is to be seen. */
    private static final double SMALAST = 0.004;
    /** A stretch at least as wide has its text within. */
    private static final double RYMMER_TEXT = 0.4;
    private static final double NARA_KANTEN = 0.25;

    /** How a planned start is drawn. */
    enum Startform {
        DAG("Planerad avtalsstart"),
        OSAKER("Planerad avtalsstart, osäker dag"),
        SPANN("Planerad avtalsstart någon av dagarna"),
        PASSERAD("Planerad avtalsstart har passerat"),
        FORE("Planerad avtalsstart före tidslinjen"),
        EFTER("Planerad avtalsstart efter tidslinjen");

        private final String klartext;

        Startform(String klartext) {
            this.klartext = klartext;
        }

        public String klartext() {
            return klartext;
        }
    }

    /**
     * A procurement.
     *
     * @param adress   of its page, at the same moment
     * @param nuvarande how it stands, in a few words
     * @param skeden   its course in words
     * @param planerad its planned start in words
     */
    record Rad(UUID upphandlingId, String adress, String lopnummer, String namn, String hojd, List<Stapel> staplar,
            Start start, String nuvarande, List<String> skeden, String planerad, boolean passerad) {
    }

    /**
     * A bar.
     *
     * @param mitt    where its stripes run
     * @param text    its word, when there is room for it
     * @param ledtext what it tells of, in words
     */
    record Stapel(Skedesslag slag, String x, String till, String bredd, String y, String hojd, String mitt,
            boolean okandBorjan, Optional<Text> text, String ledtext) {
    }

    /**
     * The mark of a planned start.
     *
     * @param form  empty when no start is planned, as far as is known
     * @param x     where the mark stands
     * @param spann the days it can mean, when they are more than one
     */
    record Start(Optional<Startform> form, String x, Optional<Spann> spann, Text text, String ledtext) {
    }

    record Spann(String x, String bredd) {
    }

    /**
     * @param ankare which end of the text stands at x: start, middle or end
     * @param dx     how far from x it stands
     * @param klass  says from which width on it has room; empty for always
     */
    record Text(String text, String x, String y, String dx, String ankare, String klass) {

        private static Text vid(String text, double x, String y, String ankare) {
            String dx = switch (ankare) {
                case "start" -> "0.9em";
                case "end" -> "-0.9em";
                default -> "0";
            };
            return new Text(text, Matt.procent(x), y, dx, ankare, "");
        }
    }

    static Tidslinjebild av(List<Forlopp> forlopp, Tidpunkt tidpunkt, LocalDate dag) {
        Tidsskala skala = Tidsskala.kring(dag, forlopp.stream().flatMap(f -> f.dagar().stream()).toList());
        String fraga = fraga(tidpunkt);
        List<Rad> rader = forlopp.stream().map(f -> rad(f, skala, dag, fraga)).toList();
        String dagen = (tidpunkt.nu() ? "I dag " : "") + Klartext.dag(dag);
        double idag = skala.lage(dag.plusDays(1));
        String spann = MANAD.format(skala.fran()) + "–" + MANAD.format(skala.sista());
        Set<Skedesslag> slag = EnumSet.noneOf(Skedesslag.class);
        forlopp.stream().flatMap(f -> f.skeden().stream()).map(Skede::slag).forEach(slag::add);
        Set<Startform> startmarken = EnumSet.noneOf(Startform.class);
        rader.stream().map(Rad::start).forEach(start -> {
            start.form().ifPresent(startmarken::add);
            start.spann().ifPresent(_ -> startmarken.add(Startform.SPANN));
        });
        return new Tidslinjebild(rader, sammanfattning(forlopp, spann, dagen), spann,
                axel(skala.ar(), "2.3em"), axel(skala.manader(), "3.6em"),
                skala.ar().stream().skip(1).map(ar -> Matt.procent(ar.lage())).toList(), Matt.procent(idag),
                Text.vid(dagen, idag, "1em", idag < NARA_KANTEN ? "start" : idag > 1 - NARA_KANTEN ? "end" : "middle"),
                slag, startmarken,
                forlopp.stream().flatMap(f -> f.skeden().stream()).anyMatch(Skede::okandBorjan));
    }

    private static String sammanfattning(List<Forlopp> forlopp, String spann, String dagen) {
        long passerade = forlopp.stream().filter(Forlopp::passerad).count();
        long osakra = forlopp.stream().flatMap(f -> f.planeradAvtalsstart().stream()).filter(PlaneradStart::osaker)
                .count();
        long okanda = forlopp.stream().filter(f -> f.planeradAvtalsstart().isEmpty()).count();
        return (forlopp.size() == 1 ? "1 upphandling" : forlopp.size() + " upphandlingar")
                + (passerade > 0 ? ", " + passerade + " med passerad planerad avtalsstart" : "")
                + (osakra > 0 ? ", " + osakra + " med osäker planerad avtalsstart" : "")
                + (okanda > 0 ? ", " + okanda + " utan känd planerad avtalsstart" : "")
                + ". Tidslinjen visar " + spann + ". Det streckade lodräta strecket är "
                + dagen.substring(0, 1).toLowerCase(Locale.ROOT) + dagen.substring(1) + ".";
    }

    private static String fraga(Tidpunkt tidpunkt) {
        return UriComponentsBuilder.newInstance()
                .queryParamIfPresent("giltigt", tidpunkt.giltigt())
                .queryParamIfPresent("kant", tidpunkt.kant())
                .build().toUriString();
    }

    private static List<Text> axel(List<Streck> streck, String y) {
        return streck.stream()
                .flatMap(ett -> Utrymme.klass(ett.text(), ett.bredd()).stream()
                        .map(klass -> new Text(ett.text(), Matt.procent(ett.lage()), y, "0.25em", "start", klass)))
                .toList();
    }

    private static Rad rad(Forlopp forlopp, Tidsskala skala, LocalDate dag, String fraga) {
        List<Stapel> staplar = new ArrayList<>();
        forlopp.faser().stream().filter(skede -> syns(skede.period(dag), skala))
                .forEach(skede -> staplar.add(stapel(skede, skala, dag, FASBANA, FASHOJD)));
        List<Skede> over = forlopp.over().stream().filter(skede -> syns(skede.period(dag), skala)).toList();
        List<Integer> banor = Period.banor(over.stream().map(skede -> skede.period(dag)).toList());
        for (int i = 0; i < over.size(); i++) {
            staplar.add(stapel(over.get(i), skala, dag, OVERBANA + banor.get(i) * OVERSTEG, OVERHOJD));
        }
        int antalBanor = banor.stream().max(Integer::compare).map(bana -> bana + 1).orElse(0);
        return new Rad(forlopp.upphandlingId(), "/upphandlingar/" + forlopp.upphandlingId() + fraga,
                forlopp.lopnummer(), forlopp.namn(), Matt.em(OVERBANA + antalBanor * OVERSTEG), staplar,
                start(forlopp, skala), forlopp.sammanfattning(dag),
                forlopp.skeden().stream().map(skede -> skede.text(dag)).toList(), forlopp.planeradText(),
                forlopp.passerad());
    }

    private static boolean syns(Period period, Tidsskala skala) {
        return !skala.liggerFore(period.sista()) && !skala.liggerEfter(period.forsta());
    }

    private static Stapel stapel(Skede skede, Tidsskala skala, LocalDate dag, double y, double hojd) {
        Period period = skede.period(dag);
        double x = skala.lage(period.forsta());
        double bredd = Math.max(skala.bredd(period), SMALAST);
        double mitt = y + hojd / 2;
        double tjock = skede.slag().tunn() ? TUNN_HOJD : hojd;
        String ord = skede.slag().klartext();
        Optional<Text> text = Utrymme.klass(skede.okandBorjan() ? ord + "  " : ord, bredd)
                .map(klass -> new Text(ord, Matt.procent(x), Matt.em(mitt + UNDER_STAPELN),
                        skede.okandBorjan() ? "1em" : "0.4em", "start", klass));
        return new Stapel(skede.slag(), Matt.procent(x), Matt.procent(x + bredd), Matt.procent(bredd),
                Matt.em(mitt - tjock / 2), Matt.em(tjock), Matt.em(mitt), skede.okandBorjan(), text, skede.text(dag));
    }

    private static Start start(Forlopp forlopp, Tidsskala skala) {
        String ledtext = "Planerad avtalsstart: " + forlopp.planeradText();
        if (forlopp.planeradAvtalsstart().isEmpty()) {
            return new Start(Optional.empty(), "0", Optional.empty(),
                    new Text("Planerad avtalsstart är okänd", "0", "1.1em", "0.4em", "start", ""), ledtext);
        }
        PlaneradStart planerad = forlopp.planeradAvtalsstart().get();
        Startform form = form(planerad, forlopp.passerad(), skala);
        Period dagar = new Period(planerad.tidigast(), planerad.senast());
        double fran = skala.lage(dagar.forsta());
        double till = fran + skala.bredd(dagar);
        boolean spann = !dagar.forsta().equals(dagar.sista()) && till > fran;
        double x = spann && form == Startform.PASSERAD ? till : spann ? fran : (fran + till) / 2;
        return new Start(Optional.of(form), Matt.procent(x),
                spann ? Optional.of(new Spann(Matt.procent(fran), Matt.procent(till - fran))) : Optional.empty(),
                startText(forlopp.planeradText(), fran, till), ledtext);
    }

    private static Startform form(PlaneradStart planerad, boolean passerad, Tidsskala skala) {
        if (skala.liggerFore(planerad.senast())) {
            return Startform.FORE;
        }
        if (skala.liggerEfter(planerad.tidigast())) {
            return Startform.EFTER;
        }
        if (passerad) {
            return Startform.PASSERAD;
        }
        return !planerad.tidigast().equals(planerad.senast()) ? Startform.SPANN
                : planerad.osaker() ? Startform.OSAKER : Startform.DAG;
    }

    /** After what it tells of, or before it when there is more room there; within, when it is wide. */
    private static Text startText(String text, double fran, double till) {
        if (till - fran >= RYMMER_TEXT) {
            return Text.vid(text, fran, "1.1em", "start");
        }
        return Utrymme.rymsAlltid(text, 1 - till) || 1 - till >= fran ? Text.vid(text, till, "1.1em", "start")
                : Text.vid(text, fran, "1.1em", "end");
    }
}
