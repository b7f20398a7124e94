package se.liggaren.command.sammantradesimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liggaren.command.dokument.Celler;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Radregister;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.command.sammantradesimport.Rasammantrade.Punkt;

/**
 * Reads the meetings where the cells are told apart: by the headings of the columns, in any order. Each row is a topic,
 * or several, of the meeting on its day; a row without a day belongs to the meeting above.
 */
final class Rutlasare {

    private static final Pattern MELLAN_FOREDRAGANDE = Pattern.compile("[;,/]|\\R(?=\\s*\\p{Lu})");

    private final List<Celler> rader;
    private final Radregister register = new Radregister();

    private Rutlasare(List<Celler> rader) {
        this.rader = rader;
    }

    /** @return empty when no row has the headings of a meeting plan's table */
    static Optional<Avlasning> las(List<Celler> rader) {
        return IntStream.range(0, rader.size()).filter(i -> arRubrik(rader.get(i))).boxed().findFirst()
                .map(rubrik -> new Rutlasare(rader).las(rubrik));
    }

    private Avlasning las(int rubrikrad) {
        rader.stream().filter(rad -> !rad.tom()).forEach(rad -> register.finns(rad.plats()));
        Optional<Integer> ar = Optional.empty();
        for (Celler rad : rader.subList(0, rubrikrad)) {
            Optional<Integer> rubrikensAr =
                    rad.celler().stream().map(Skrift::lak).map(Planrubrik::ar).flatMap(Optional::stream).findFirst();
            if (rubrikensAr.isPresent()) {
                ar = rubrikensAr;
                register.anvand(rad.plats());
            }
        }
        Celler rubriker = rader.get(rubrikrad);
        register.anvand(rubriker.plats());
        Map<Kolumn, Integer> kolumner = kolumner(rubriker);
        List<Rasammantrade> sammantraden = grupper(rader.subList(rubrikrad + 1, rader.size()), kolumner).stream()
                .map(grupp -> sammantrade(grupp, kolumner)).toList();
        List<String> ovriga = IntStream.range(0, rubriker.celler().size())
                .filter(k -> !kolumner.containsValue(k)).mapToObj(rubriker::cell).map(Skrift::lak)
                .filter(rubrik -> !rubrik.isEmpty()).toList();
        return new Avlasning(ar, sammantraden, ovriga, register.oanvanda(plats -> Celler.text(rader, plats)));
    }

    private static boolean arRubrik(Celler rad) {
        return kolumner(rad).keySet().containsAll(Kolumn.KRAVS);
    }

    /** The rows of each meeting. */
    private List<List<Celler>> grupper(List<Celler> tabell, Map<Kolumn, Integer> kolumner) {
        List<List<Celler>> grupper = new ArrayList<>();
        String dag = "";
        for (Celler rad : tabell) {
            String radensDag = cell(rad, kolumner, Kolumn.DATUM);
            if (arRubrik(rad)) {
                register.anvand(rad.plats());
            } else if (!radensDag.isEmpty() && !radensDag.equals(dag)) {
                dag = radensDag;
                register.anvand(rad.plats());
                grupper.add(new ArrayList<>(List.of(rad)));
            } else if (!grupper.isEmpty() && kolumner.values().stream().anyMatch(k -> !Skrift.lak(rad.cell(k)).isEmpty())) {
                register.anvand(rad.plats());
                grupper.getLast().add(rad);
            }
        }
        return grupper;
    }

    private static Rasammantrade sammantrade(List<Celler> grupp, Map<Kolumn, Integer> kolumner) {
        Celler forsta = grupp.getFirst();
        String motet = Stream.of(Kolumn.DATUM, Kolumn.TID, Kolumn.FORM).map(k -> cell(forsta, kolumner, k))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        List<Punkt> punkter = new ArrayList<>();
        List<String> oparade = new ArrayList<>();
        List<String> olast = new ArrayList<>();
        for (Celler rad : grupp) {
            List<String> rubriker = Optional.ofNullable(kolumner.get(Kolumn.AMNE)).map(rad::cell)
                    .map(Textlasare::punkter).orElse(List.of());
            Map<Boolean, List<String>> foredragande = Optional.ofNullable(kolumner.get(Kolumn.FOREDRAGANDE))
                    .map(rad::cell).map(MELLAN_FOREDRAGANDE::split).stream().flatMap(Arrays::stream).map(Skrift::lak)
                    .filter(text -> !text.isEmpty()).collect(Collectors.partitioningBy(Rollord::arRoll));
            boolean ettAmne = rubriker.size() == 1;
            rubriker.forEach(rubrik ->
                    punkter.add(new Punkt(rubrik, ettAmne ? foredragande.get(true) : List.of())));
            oparade.addAll(ettAmne ? List.of() : foredragande.get(true));
            olast.addAll(foredragande.get(false));
        }
        return new Rasammantrade(new Radintervall(forsta.plats().forsta(), grupp.getLast().plats().sista()),
                grupp.stream().map(Celler::kalltext).collect(Collectors.joining("\n")), motet, punkter, oparade, olast,
                grupp.stream().map(Celler::fel).flatMap(Optional::stream).toList());
    }

    private static String cell(Celler rad, Map<Kolumn, Integer> kolumner, Kolumn kolumn) {
        return Optional.ofNullable(kolumner.get(kolumn)).map(rad::cell).map(Skrift::lak).orElse("");
    }

    /** The first column of each heading that the row has. */
    private static Map<Kolumn, Integer> kolumner(Celler rad) {
        Map<Kolumn, Integer> kolumner = new EnumMap<>(Kolumn.class);
        for (int i = 0; i < rad.celler().size(); i++) {
            int kolumn = i;
            Kolumn.av(rad.cell(i)).ifPresent(k -> kolumner.putIfAbsent(k, kolumn));
        }
        return kolumner;
    }
}
