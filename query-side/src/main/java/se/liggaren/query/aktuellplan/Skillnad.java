package se.liggaren.query.aktuellplan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two pictures of the plan, row by row and in the order of the rows. A row is the same row as long
 * as its {@code radId} is, also when another procurement has taken its place.
 *
 * @param nya         rows that only the second picture has
 * @param borttagna   rows that only the first picture has
 * @param andringar   the fields that differ in rows that both have
 * @param oforandrade how many rows both show alike
 */
record Skillnad(List<Radlage> nya, List<Radlage> borttagna, List<Andring> andringar, int oforandrade) {

    static final Skillnad INGEN = new Skillnad(List.of(), List.of(), List.of(), 0);

    static Skillnad mellan(List<Radlage> fran, List<Radlage> till) {
        Map<UUID, Radlage> forut = efterId(fran);
        Map<UUID, Radlage> sedan = efterId(till);
        List<Radlage> kvar = sedan.values().stream().filter(rad -> forut.containsKey(rad.radId())).toList();
        List<Andring> andringar = kvar.stream()
                .flatMap(rad -> andringar(forut.get(rad.radId()), rad)).toList();
        long andrade = andringar.stream().map(Andring::radId).distinct().count();
        return new Skillnad(
                sedan.values().stream().filter(rad -> !forut.containsKey(rad.radId())).toList(),
                forut.values().stream().filter(rad -> !sedan.containsKey(rad.radId())).toList(),
                andringar,
                kvar.size() - (int) andrade);
    }

    private static Map<UUID, Radlage> efterId(List<Radlage> rader) {
        return rader.stream()
                .collect(Collectors.toMap(Radlage::radId, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    private static Stream<Andring> andringar(Radlage fran, Radlage till) {
        return Arrays.stream(Falt.values()).filter(falt -> falt.skiljer(fran, till))
                .map(falt -> Andring.mellan(falt, fran, till));
    }

    /** The rows in which this field differs. */
    List<Andring> av(Falt falt) {
        return andringar.stream().filter(a -> a.falt() == falt).toList();
    }

    /** Everything that differs, rows that have come and gone among it. */
    List<Andring> alla() {
        return Stream.of(nya.stream().map(Andring::ny), borttagna.stream().map(Andring::borttagen),
                andringar.stream()).flatMap(Function.identity()).toList();
    }

    /** Everything that differs in one row. */
    public List<Andring> i(UUID radId) {
        return alla().stream().filter(a -> a.radId().equals(radId)).toList();
    }
}
