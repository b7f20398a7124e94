package se.liggaren.command.sammantradesimport;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Olast;
import se.liggaren.command.dokument.Platser;

/**
 * What a meeting plan was understood to say; nothing is stored yet.
 *
 * @param ar                 the year, when a heading tells it
 * @param sammantraden       the meetings in the order of the document
 * @param ignoreradeKolumner headings of columns that were not read
 * @param ignoreradeBlad     names of sheets that were not read
 * @param utanforTabellen    lines or rows that belong to no meeting
 * @param platser            where the document's lines or rows stand
 */
public record TolkadSammantradesplan(Dokumentformat format, Optional<Integer> ar,
        List<TolkatSammantrade> sammantraden, List<String> ignoreradeKolumner, List<String> ignoreradeBlad,
        List<Olast> utanforTabellen, Platser platser) {
}
