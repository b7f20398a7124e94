package se.liggaren.command.planimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Platser;

/** A plan document with its rows parted in columns, not yet judged. A person may write any of the rows anew. */
public final class UtlastPlan {

    private static final String GISSAD =
            "Raden är läst ur en PDF, där kolumnerna bara kan gissas; jämför med dokumentet.";

    private final Dokumentformat format;
    private final Avlasning avlasning;
    private final List<String> ignoreradeBlad;
    private final Platser platser;
    private final LocalDate dag;

    UtlastPlan(Dokumentformat format, Avlasning avlasning, List<String> ignoreradeBlad, Platser platser,
            LocalDate dag) {
        this.format = format;
        this.avlasning = avlasning;
        this.ignoreradeBlad = ignoreradeBlad;
        this.platser = platser;
        this.dag = dag;
    }

    /** What the document was understood to say. */
    public TolkadPlan tolkad() {
        return tolkad(Map.of());
    }

    /** @param omskrivna what a person wrote instead of a row, by the row's place among the rows, from 0 */
    public TolkadPlan tolkad(Map<Integer, Radtext> omskrivna) {
        List<Rarad> rader = IntStream.range(0, avlasning.rader().size()).mapToObj(i ->
                Optional.ofNullable(omskrivna.get(i)).map(avlasning.rader().get(i)::omskriven)
                        .orElseGet(() -> utlast(avlasning.rader().get(i)))).toList();
        return new TolkadPlan(format, avlasning.ar(), new Radtolk(dag).tolka(rader), List.copyOf(avlasning.legend()),
                avlasning.ignoreradeKolumner(), ignoreradeBlad, avlasning.utanforTabellen(), platser);
    }

    private Rarad utlast(Rarad rad) {
        return format == Dokumentformat.PDF ? rad.med(GISSAD) : rad;
    }
}
