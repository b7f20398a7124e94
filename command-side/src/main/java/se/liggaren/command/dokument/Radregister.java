package se.liggaren.command.dokument;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Keeps account of which lines of the document were put to use, so that the rest can be reported. */
public final class Radregister {

    private final BitSet text = new BitSet();
    private final BitSet anvanda = new BitSet();

    /** Notes that the lines hold something. */
    public void finns(Radintervall rader) {
        text.set(rader.forsta(), rader.sista() + 1);
    }

    public void anvand(Radintervall rader) {
        anvanda.set(rader.forsta(), rader.sista() + 1);
    }

    /**
     * The lines that hold something and were not used, as few ranges as blank lines between them allow.
     *
     * @param text what stands there
     */
    public List<Olast> oanvanda(Function<Radintervall, String> text) {
        return intervall().stream().map(plats -> new Olast(plats, Skrift.kort(text.apply(plats).strip()))).toList();
    }

    private List<Radintervall> intervall() {
        List<Radintervall> intervall = new ArrayList<>();
        int forsta = -1;
        int sista = -1;
        for (int rad = text.nextSetBit(0); rad >= 0; rad = text.nextSetBit(rad + 1)) {
            if (anvanda.get(rad)) {
                if (forsta >= 0) {
                    intervall.add(new Radintervall(forsta, sista));
                    forsta = -1;
                }
            } else {
                forsta = forsta < 0 ? rad : forsta;
                sista = rad;
            }
        }
        if (forsta >= 0) {
            intervall.add(new Radintervall(forsta, sista));
        }
        return List.copyOf(intervall);
    }
}
