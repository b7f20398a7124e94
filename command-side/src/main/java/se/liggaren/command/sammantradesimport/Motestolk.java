package se.liggaren.command.sammantradesimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.command.sammantradesimport.Rasammantrade.Punkt;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.EjForstatt;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.events.sammantrade.Amne;

/** Judges the meetings by the same rules, whatever the format they came from. */
final class Motestolk {

    private static final int LANGSTA_RUBRIK = 500;
    private static final int LANGSTA_KALLTEXT = 4000;
    private static final int FLEST_AMNEN = 100;
    private static final Pattern PRELIMINART =
            Pattern.compile("presenteras närmare|preliminär", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final int planar;

    /** @param planar the year of a day that is written without one */
    Motestolk(int planar) {
        this.planar = planar;
    }

    List<TolkatSammantrade> tolka(List<Rasammantrade> sammantraden) {
        Map<LocalDate, Integer> perDag = new HashMap<>();
        List<TolkatSammantrade> tolkade = new ArrayList<>();
        for (int i = 0; i < sammantraden.size(); i++) {
            tolkade.add(tolka(i + 1, sammantraden.get(i), perDag));
        }
        return List.copyOf(tolkade);
    }

    private TolkatSammantrade tolka(int nr, Rasammantrade ra, Map<LocalDate, Integer> perDag) {
        Motestid tid = Motestid.tolka(ra.motet(), planar);
        List<String> fel = new ArrayList<>(ra.fel());
        fel.addAll(tid.fel());
        Teckenregel.forsta(Skrift.lak(ra.kalltext()), false)
                .ifPresent(tecken -> fel.add("Sammanträdet innehåller ett otillåtet tecken (" + tecken + ")."));
        if (ra.kalltext().length() > LANGSTA_KALLTEXT) {
            fel.add("Sammanträdets text är längre än " + LANGSTA_KALLTEXT + " tecken.");
        }
        if (ra.punkter().size() > FLEST_AMNEN) {
            fel.add("Sammanträdet har fler än " + FLEST_AMNEN + " ämnen.");
        }
        if (ra.punkter().stream().anyMatch(punkt -> punkt.rubrik().length() > LANGSTA_RUBRIK)) {
            fel.add("Ett ämne är längre än " + LANGSTA_RUBRIK + " tecken.");
        }
        if (!fel.isEmpty()) {
            return new EjForstatt(nr, ra.plats(), Skrift.kort(ra.kalltext()), List.copyOf(fel));
        }
        LocalDate datum = tid.datum().orElseThrow();
        List<String> anmarkningar = new ArrayList<>(tid.anmarkningar());
        if (perDag.merge(datum, 1, Integer::sum) > 1) {
            anmarkningar.add("Planen har redan ett sammanträde den dagen; de läses som skilda sammanträden.");
        }
        boolean iOrdning = iOrdning(ra);
        List<Amne> amnen = IntStream.range(0, ra.punkter().size())
                .mapToObj(i -> amne(i + 1, ra.punkter().get(i), iOrdning ? List.of(ra.oparade().get(i)) : List.of()))
                .toList();
        List<String> oparade = iOrdning ? List.of() : ra.oparade();
        anmarkningar.addAll(omAmnena(ra, amnen, oparade));
        return new Forstatt(nr, ra.plats(), ra.kalltext(), datum, tid.start(), tid.slut(), tid.form().orElseThrow(),
                amnen, List.copyOf(oparade), List.copyOf(anmarkningar));
    }

    /** One presenter for each topic, and nothing unread among them, is taken to be in the topics' order. */
    private static boolean iOrdning(Rasammantrade ra) {
        return ra.oparade().size() == ra.punkter().size() && ra.olast().isEmpty();
    }

    private static Amne amne(int nr, Punkt punkt, List<String> iOrdning) {
        return new Amne(nr, punkt.rubrik(), Stream.concat(punkt.foredragande().stream(), iOrdning.stream()).toList(),
                PRELIMINART.matcher(punkt.rubrik()).find());
    }

    private static List<String> omAmnena(Rasammantrade ra, List<Amne> amnen, List<String> oparade) {
        List<String> anmarkningar = new ArrayList<>();
        if (amnen.isEmpty()) {
            anmarkningar.add("Inga ämnen hittades. I löpande text ska varje ämne börja med en punkt (•).");
        }
        if (!oparade.isEmpty()) {
            anmarkningar.add("%d ämnen och %d föredragande: vem som föredrar vad står inte i dokumentet."
                    .formatted(amnen.size(), oparade.size()));
        }
        amnen.stream().filter(Amne::preliminart).forEach(amne ->
                anmarkningar.add("Ämne %d är preliminärt.".formatted(amne.nr())));
        ra.olast().forEach(text -> anmarkningar.add("Lästes inte, eftersom det inte ser ut som en roll: "
                + Skrift.citat(text) + "."));
        if (Skrift.hel(ra.kalltext()).avstavad()) {
            anmarkningar.add("Text var avstavad över radslut; kontrollera stavningen.");
        }
        return anmarkningar;
    }
}
