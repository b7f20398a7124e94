package se.liggaren.query.avtal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.query.lage.Klartext;
import se.liggaren.webkit.diagram.Etikett;
import se.liggaren.webkit.diagram.Matt;
import se.liggaren.webkit.diagram.Tidsskala;

/**
 * The contracts that have not ended as bars on one scale of time: how long each runs, how much longer its options reach,
 * the last day to extend it, and the gap after those that nothing follows.
 *
 * @param ar   where each year begins
 * @param idag where the day asked for stands
 * @param hojd the height of it all
 * @param text the same in a sentence or two
 */
record Avtalstider(List<Rad> rader, List<Ar> ar, String idag, String hojd, String text) {

    private static final double HUVUD = 1.6;
    private static final double RADHOJD = 1.3;
    private static final double EFTER_TEXTEN = 0.35;
    private static final double STAPELHOJD = 0.9;
    private static final double MELLANRUM = 0.75;
    private static final double OVER_KANTEN = 0.2;

    /** How much of the scale a year must have for its number to be written. */
    private static final double SMALASTE_AR = 0.06;

    /** A year's first day, and its number where the scale has room for it. */
    record Ar(String text, String x) {
    }

    /** A length of time. */
    record Stracka(String x, String bredd) {
    }

    /** @param klass what the style sheet calls it */
    record Textrad(String text, String klass, String y) {
    }

    /**
     * A contract.
     *
     * @param text       its name, and below it its last day and what to notice
     * @param lopande    the time it runs for certain
     * @param osaker     the time in which its uncertain end may come
     * @param optioner   the time that options not used would add
     * @param lucka      the time after it that nothing follows
     * @param forlangas  where the last day to extend it stands
     */
    record Rad(List<Textrad> text, String ton, String y, String hojd, String streckY1, String streckY2, Stracka lopande,
            Optional<Stracka> osaker, Optional<Stracka> optioner,
            Optional<Stracka> lucka, Optional<String> forlangas) {
    }

    /** @param dag the day asked for */
    static Avtalstider av(List<Avtal> avtal, LocalDate dag) {
        List<Avtal> lopande = avtal.stream().filter(a -> a.bild().lage() != Avtalslage.SLUT).toList();
        Tidsskala skala = Tidsskala.kring(dag, lopande.stream().flatMap(a -> dagar(a.bild())).toList());
        List<Rad> rader = new ArrayList<>();
        double y = HUVUD;
        for (Avtal ett : lopande) {
            List<Textrad> text = new ArrayList<>();
            for (String en : Etikett.rader(ett.bild().namn())) {
                y += RADHOJD;
                text.add(new Textrad(en, "varde", Matt.em(y)));
            }
            for (String en : Etikett.rader(uppgift(ett))) {
                y += RADHOJD;
                text.add(new Textrad(en, "uppgift", Matt.em(y)));
            }
            double topp = y + EFTER_TEXTEN;
            rader.add(rad(ett, skala, List.copyOf(text), topp));
            y = topp + STAPELHOJD + MELLANRUM;
        }
        return new Avtalstider(List.copyOf(rader),
                skala.ar().stream().map(ar -> new Ar(ar.bredd() < SMALASTE_AR ? "" : ar.text(), Matt.procent(ar.lage()))).toList(),
                Matt.procent(skala.lage(dag)), Matt.em(y), text(lopande, dag));
    }

    private static Stream<LocalDate> dagar(Avtalsbild bild) {
        return Stream.concat(Stream.of(bild.start().tidigast(), bild.slut().senast()),
                bild.oanvandaOptioner().stream().map(Avtalsbild.Option::nyttSlut));
    }

    private static Rad rad(Avtal avtal, Tidsskala skala, List<Textrad> text, double topp) {
        Avtalsbild bild = avtal.bild();
        LocalDate slut = bild.slut().tidigast().plusDays(1);
        LocalDate senast = bild.slut().senast().plusDays(1);
        LocalDate medOptioner = bild.oanvandaOptioner().stream().map(o -> o.nyttSlut().plusDays(1))
                .max(LocalDate::compareTo).filter(o -> o.isAfter(senast)).orElse(senast);
        return new Rad(text, avtal.ton(), Matt.em(topp), Matt.em(STAPELHOJD), Matt.em(topp - OVER_KANTEN),
                Matt.em(topp + STAPELHOJD + OVER_KANTEN),
                new Stracka(Matt.procent(skala.lage(bild.start().tidigast())),
                        Matt.procent(Math.max(0, skala.lage(slut) - skala.lage(bild.start().tidigast())))),
                stracka(skala, slut, senast), stracka(skala, senast, medOptioner),
                avtal.avtalslucka() ? stracka(skala, medOptioner, skala.till()) : Optional.empty(),
                bild.senastForlanga().filter(d -> !skala.liggerFore(d) && !skala.liggerEfter(d))
                        .map(d -> Matt.procent(skala.lage(d))));
    }

    private static Optional<Stracka> stracka(Tidsskala skala, LocalDate fran, LocalDate till) {
        double bredd = skala.lage(till) - skala.lage(fran);
        return bredd > 0 ? Optional.of(new Stracka(Matt.procent(skala.lage(fran)), Matt.procent(bredd)))
                : Optional.empty();
    }

    private static String uppgift(Avtal avtal) {
        return "till " + avtal.bild().slut().text()
                + avtal.bild().senastForlanga().map(d -> ", förlängs senast " + d).orElse("")
                + (avtal.avtalslucka() ? ", avtalslucka" : "");
    }

    private static String text(List<Avtal> lopande, LocalDate dag) {
        return "%d avtal har inte slutat, %d av dem har en avtalslucka efter sig.%s".formatted(lopande.size(),
                lopande.stream().filter(Avtal::avtalslucka).count(),
                lopande.stream().flatMap(a -> a.bild().senastForlanga().stream()).filter(d -> !d.isBefore(dag))
                        .min(LocalDate::compareTo).map(d -> " Närmaste sista dag att förlänga är " + Klartext.dag(d) + ".")
                        .orElse(""));
    }
}
