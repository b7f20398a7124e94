package se.liggaren.query.nyckeltal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One kind of cost, by municipality and year.
 *
 * @param artal the years, the earliest first
 * @param rader a row for each municipality, with what it paid in each of the years
 */
record Kommuntabell(String slag, List<Integer> artal, List<Rad> rader) {

    record Rad(String kommun, List<Optional<Kommunbild.Rad>> perAr) {
    }

    static List<Kommuntabell> av(List<Kommunbild> bilder) {
        return bilder.stream().flatMap(bild -> bild.poster().stream()).map(Kommunbild.Rad::slag).distinct()
                .sorted(Svenska.ordning()).map(slag -> av(slag, bilder)).toList();
    }

    private static Kommuntabell av(String slag, List<Kommunbild> bilder) {
        Map<Integer, List<Kommunbild.Rad>> perAr = bilder.stream().collect(Collectors.toMap(Kommunbild::ar,
                bild -> bild.poster().stream().filter(post -> post.slag().equals(slag)).toList()));
        List<Integer> artal = perAr.keySet().stream().filter(ar -> !perAr.get(ar).isEmpty()).sorted().toList();
        List<Rad> rader = perAr.values().stream().flatMap(List::stream).map(Kommunbild.Rad::kommun).distinct()
                .sorted(Svenska.ordning())
                .map(kommun -> new Rad(kommun, artal.stream().map(ar -> perAr.get(ar).stream()
                        .filter(post -> post.kommun().equals(kommun)).findFirst()).toList()))
                .toList();
        return new Kommuntabell(slag, artal, rader);
    }
}
