package se.liggaren.command.planimport;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Olast;
import se.liggaren.command.dokument.Platser;
import se.liggaren.events.legend.Statusdefinition;

/**
 * What a plan document was understood to say; nothing is stored yet.
 *
 * @param ar                 the plan's year, when a heading tells it
 * @param rader              the table's rows in the order of the document
 * @param legend             the board's definitions of its status words; empty when the document has none
 * @param ignoreradeKolumner headings of columns that were not read
 * @param ignoreradeBlad     names of sheets that were not read
 * @param utanforTabellen    lines or rows that belong to neither table nor legend
 * @param platser            where the document's lines or rows stand
 */
public record TolkadPlan(Dokumentformat format, Optional<Integer> ar, List<TolkadRad> rader,
        List<Statusdefinition> legend, List<String> ignoreradeKolumner, List<String> ignoreradeBlad,
        List<Olast> utanforTabellen, Platser platser) {

    public List<TolkadRad.Forstadd> forstadda() {
        return rader.stream().filter(TolkadRad.Forstadd.class::isInstance).map(TolkadRad.Forstadd.class::cast).toList();
    }

    public List<TolkadRad.EjForstadd> ejForstadda() {
        return rader.stream().filter(TolkadRad.EjForstadd.class::isInstance).map(TolkadRad.EjForstadd.class::cast)
                .toList();
    }
}
