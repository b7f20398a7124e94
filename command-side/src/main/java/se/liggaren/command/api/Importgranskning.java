package se.liggaren.command.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.liggaren.command.api.Importsvar.Radsvar;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.command.planimport.Radtext;

/**
 * A plan's preview as a person goes through it: what needs her first.
 *
 * @param grupper the rows by how sure their reading is, the least sure first; no group is empty
 * @param utfall  how many rows there are of each outcome
 */
record Importgranskning(List<Grupp> grupper, Map<Inlasningsutfall, Long> utfall) {

    /** Rows that are as surely read. */
    record Grupp(Tolkningsklass klass, List<Rad> rader) {
    }

    /**
     * A row of the preview.
     *
     * @param nr      its place in the document, from 0
     * @param text    what stands in its columns, understood or not
     * @param vald    whether it is to be read in
     * @param rattad  whether a person wrote it anew
     */
    record Rad(int nr, Radsvar svar, Radtext text, boolean vald, boolean rattad) {

        /** Whether reading it in would add anything that a person can leave out. */
        public boolean valbar() {
            return svar.utfall() == Inlasningsutfall.NY;
        }
    }

    static Importgranskning av(Importsvar svar, List<Radtext> texter, IntPredicate vald, IntPredicate rattad) {
        List<Rad> rader = IntStream.range(0, svar.rader().size())
                .mapToObj(i -> new Rad(i, svar.rader().get(i), texter.get(i), vald.test(i), rattad.test(i))).toList();
        List<Grupp> grupper = Arrays.stream(Tolkningsklass.values()).sorted(Comparator.reverseOrder())
                .map(klass -> new Grupp(klass, rader.stream().filter(rad -> rad.svar().klass() == klass).toList()))
                .filter(grupp -> !grupp.rader().isEmpty()).toList();
        return new Importgranskning(grupper, svar.rader().stream().collect(Collectors.groupingBy(Radsvar::utfall,
                () -> new EnumMap<>(Inlasningsutfall.class), Collectors.counting())));
    }

    /** Whether anything would be added. */
    public boolean nagotNytt() {
        return utfall.containsKey(Inlasningsutfall.NY);
    }
}
