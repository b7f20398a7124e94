package se.liggaren.webkit.diagram;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines over years, with a point and a written value for each year that has one. A line breaks over a year that has
 * none: nothing is guessed.
 *
 * @param ar       the years, from the first with a value to the last
 * @param strackor between the points of neighbouring years
 * @param noll     where nought is, when the scale has it
 * @param bredd    how wide a chart with so many years must be to be read: empty, bred or bredast
 */
public record Linjediagram(List<Ar> ar, List<Stracka> strackor, List<Punkt> punkter, List<Namn> linjer,
        Optional<String> noll, String hojd, String bredd) {

    /** A chart goes no further back than this from its last year. */
    private static final int FLEST_AR = 30;
    private static final int AR_I_SMALT_FONSTER = 6;
    private static final int AR_I_BRETT_FONSTER = 12;
    private static final double OVER = 1.8;
    private static final double PLOTT = 8;
    private static final double UNDER = 1.8;
    private static final double ARTAL = 1.5;
    private static final double TEXT_OVER = -0.75;
    private static final double TEXT_UNDER = 1.45;

    /** How a line is drawn, so that it is known without its colour. */
    public enum Form {
        HEL, STRECKAD;

        /** The style sheet's name for it. */
        public String klass() {
            return this == HEL ? "hel" : "streckad";
        }
    }

    /** A line to draw. */
    public record Linje(String namn, Form form, List<Varde> varden) {
    }

    /** @param text the value as a person reads it */
    public record Varde(int ar, BigDecimal tal, String text) {
    }

    public record Ar(int ar, String x, String y) {
    }

    public record Stracka(String x1, String y1, String x2, String y2, Form form) {
    }

    /** @param textY the base line of its value */
    public record Punkt(String x, String y, String text, String textY, Form form) {
    }

    /** What a line is called. */
    public record Namn(String namn, Form form) {
    }

    public static Linjediagram av(List<Linje> linjer) {
        List<Linje> med = linjer.stream().filter(linje -> !linje.varden().isEmpty()).toList();
        int sista = ar(med).max().orElse(0);
        int forsta = Math.max(ar(med).min().orElse(1), sista - FLEST_AR + 1);
        Plats plats = new Plats(forsta, sista, Skala.kring(varden(med).map(Varde::tal).toList()));
        return new Linjediagram(
                IntStream.rangeClosed(forsta, sista)
                        .mapToObj(ar -> new Ar(ar, plats.x(ar), Matt.em(OVER + PLOTT + UNDER + 1))).toList(),
                med.stream().flatMap(linje -> strackor(linje, plats)).toList(),
                med.stream().flatMap(linje -> linje.varden().stream().filter(v -> v.ar() >= forsta)
                        .map(v -> new Punkt(plats.x(v.ar()), Matt.em(plats.y(v)), v.text(),
                                Matt.em(plats.y(v) + (understStar(linje, v, med) ? TEXT_UNDER : TEXT_OVER)),
                                linje.form()))).toList(),
                med.stream().map(linje -> new Namn(linje.namn(), linje.form())).toList(),
                plats.skala().harNoll() ? Optional.of(Matt.em(plats.y(0))) : Optional.empty(),
                Matt.em(OVER + PLOTT + UNDER + ARTAL),
                bredd(sista - forsta + 1));
    }

    private static IntStream ar(List<Linje> linjer) {
        return varden(linjer).mapToInt(Varde::ar);
    }

    private static Stream<Varde> varden(List<Linje> linjer) {
        return linjer.stream().flatMap(linje -> linje.varden().stream());
    }

    private static Stream<Stracka> strackor(Linje linje, Plats plats) {
        List<Varde> varden = linje.varden().stream().filter(v -> v.ar() >= plats.forsta())
                .sorted(Comparator.comparingInt(Varde::ar)).toList();
        List<Stracka> strackor = new ArrayList<>();
        for (int i = 1; i < varden.size(); i++) {
            Varde fran = varden.get(i - 1);
            Varde till = varden.get(i);
            if (fran.ar() + 1 == till.ar()) {
                strackor.add(new Stracka(plats.x(fran.ar()), Matt.em(plats.y(fran)), plats.x(till.ar()),
                        Matt.em(plats.y(till)), linje.form()));
            }
        }
        return strackor.stream();
    }

    /** Whether another line stands above in the year, or on the same place and before in the list. */
    private static boolean understStar(Linje linje, Varde varde, List<Linje> alla) {
        return alla.stream().filter(annan -> annan != linje).anyMatch(annan -> annan.varden().stream()
                .filter(v -> v.ar() == varde.ar())
                .anyMatch(v -> v.tal().compareTo(varde.tal()) > 0
                        || v.tal().compareTo(varde.tal()) == 0 && alla.indexOf(annan) < alla.indexOf(linje)));
    }

    private static String bredd(int antalAr) {
        if (antalAr <= AR_I_SMALT_FONSTER) {
            return "";
        }
        return antalAr <= AR_I_BRETT_FONSTER ? "bred" : "bredast";
    }

    /** Whether lengths above the bottom of the chart mean nothing, and the reader is to be told so. */
    public boolean utanNoll() {
        return noll.isEmpty();
    }

    public boolean tomt() {
        return punkter.isEmpty();
    }

    private record Plats(int forsta, int sista, Skala skala) {

        String x(int ar) {
            return Matt.procent((ar - forsta + 0.5) / (sista - forsta + 1));
        }

        double y(Varde varde) {
            return y(varde.tal().doubleValue());
        }

        double y(double tal) {
            return OVER + PLOTT * (1 - skala.andel(tal));
        }
    }
}
