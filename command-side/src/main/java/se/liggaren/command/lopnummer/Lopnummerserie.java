package se.liggaren.command.lopnummer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.lopnummer.LopnummerEvent;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.upphandling.UpphandlingId;

/** The numbers given so far in one series, in order. */
public record Lopnummerserie(List<LopnummerTilldelat> tilldelade) {

    private static final String PREFIX = "lopnummerserie-";

    /** A series in which no number has been given yet. */
    public static Lopnummerserie tom() {
        return new Lopnummerserie(List.of());
    }

    /** The stream of the series, e.g. {@code lopnummerserie-GNUS-2026}. */
    public static String strom(String akronym, int ar) {
        return PREFIX + akronym + "-" + ar;
    }

    /** The series once one more number is given. */
    public Lopnummerserie evolve(LopnummerEvent event) {
        return switch (event) {
            case LopnummerTilldelat e -> {
                List<LopnummerTilldelat> fler = new ArrayList<>(tilldelade);
                fler.add(e);
                yield new Lopnummerserie(List.copyOf(fler));
            }
        };
    }

    /** The number that the procurement has been given. */
    public Optional<LopnummerTilldelat> tilldelat(UpphandlingId upphandlingId) {
        return tilldelade.stream().filter(t -> t.upphandlingId().equals(upphandlingId)).findFirst();
    }

    /** The numbers that had been given to procurements of the same name when this one was given its. */
    public List<String> medSammaNamnFore(UpphandlingId upphandlingId) {
        LopnummerTilldelat eget = tilldelat(upphandlingId).orElseThrow();
        return tilldelade.subList(0, tilldelade.indexOf(eget)).stream()
                .filter(t -> t.namn().equalsIgnoreCase(eget.namn()))
                .map(LopnummerTilldelat::lopnummer)
                .toList();
    }

    /** The next number, e.g. {@code GNUS-2026-04}. */
    LopnummerTilldelat nasta(TilldelaLopnummer command, String strom) {
        return new LopnummerTilldelat(command.underlag(),
                "%s-%02d".formatted(strom.substring(PREFIX.length()), tilldelade.size() + 1),
                command.upphandlingId(), command.namn());
    }
}
